import type { DiversitySettings, TemplateName, TokenizerName } from '#lib/core/diversity/settings'

const n = (count: number) => count.toLocaleString('en')

const tokenizerShort: Record<TokenizerName, string> = { llama: 'LLaMA tokens', o200k: 'o200k tokens', words: 'words' }
const templateShort: Record<TemplateName, string> = {
  hh: 'HH template',
  last: 'HH template of the last turn',
  bare: 'last turn, bare',
}

/** What every diversity figure depends on, and the bar that chooses it. */
export const settingsWords = {
  title: 'Counted on',
  tokenizer: 'Tokens',
  tokenizers: {
    llama: { label: 'LLaMA', help: 'LLaMA-1 and 2, with BOS: the paper’s' },
    o200k: { label: 'o200k', help: 'OpenAI’s newer models' },
    words: { label: 'Words', help: 'Runs of letters and digits; every other mark by itself' },
  } satisfies Record<TokenizerName, { label: string; help: string }>,
  template: 'Text of a prompt',
  templates: {
    hh: { label: 'Whole conversation', help: 'As HH-RLHF writes it: the paper’s' },
    last: { label: 'Last turn, HH', help: 'The last user message, in the form of HH-RLHF' },
    bare: { label: 'Last turn, bare', help: 'The last user message and nothing else' },
  } satisfies Record<TemplateName, { label: string; help: string }>,
  maxTokens: 'First tokens',
  maxTokensHelp: 'of each prompt',
  seed: 'Seed',
  seedHelp: 'of the random orders',
  seedError: 'Enter 1 to 200 characters.',
  apply: 'Count',
  elsewhere: 'Choose other settings',
  paper: 'Use the paper’s settings',
  isPaper: 'These are the paper’s settings.',
  isOther: 'Not the paper’s settings: d can be compared among such counts alone, and no reward is predicted from it.',
  /** "LLaMA tokens, HH template, first 512 tokens". */
  short: ({ tokenizer, template, maxTokens }: DiversitySettings) =>
    `${tokenizerShort[tokenizer]}, ${templateShort[template]}, first ${n(maxTokens)} tokens`,
  withSeed: (settings: DiversitySettings, seed: string) => `${settingsWords.short(settings)}, seed “${seed}”`,
} as const
