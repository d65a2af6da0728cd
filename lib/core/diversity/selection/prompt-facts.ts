/** What an analysis knows about the prompts beside their tokens. Shape of each: [prompts], in the order of the tokens. */
export type PromptFacts = {
  /** Index of the first prompt with equal content: a prompt's own where no earlier one says the same. */
  firstEqual: Uint32Array
  /** Which of the pool's sources a prompt has: equal numbers, equal sources. */
  sources: Uint16Array
  /** Which of the pool's languages a prompt has: equal numbers, equal languages. */
  langs: Uint16Array
}
