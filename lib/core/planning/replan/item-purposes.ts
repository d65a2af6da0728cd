/** What an item may be judged for, gold left out: gold is minted from first items, never planned prompt by prompt. */
export const itemPurposes = ['first', 'test', 'audit', 'regular'] as const
export type ItemPurpose = (typeof itemPurposes)[number]
