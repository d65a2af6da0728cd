/** What is said beside the ranking while it is in the making: responses named by their place on the screen. It is not undone by `back`. */
export type BesideDraft = {
  /** By scale key: one number or null for each card. A scale nobody touched may be absent. */
  ratings: Record<string, (number | null)[]>
  /** Keys of labels: on the item, and on each card. `responses` is empty where no card has one. */
  labels: { item: string[]; responses: string[][] }
  /** As it is written; `@A` mentions the card A. */
  comment: string
}

/** The longest comment that can be written; mentions make the stored one longer. */
export const MAX_COMMENT_CHARS = 2000

export const emptyBeside: BesideDraft = { ratings: {}, labels: { item: [], responses: [] }, comment: '' }
