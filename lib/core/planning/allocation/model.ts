/** What an item is judged for, in the order in which what cannot all be met is met. */
export const itemPurposes = ['first', 'test', 'audit', 'regular', 'gold'] as const
export type ItemPurpose = (typeof itemPurposes)[number]

/** A person and what they have for a campaign. */
export type Annotator = {
  id: string
  /** Paid seconds a week; null where nobody said. With 0 they get nothing. */
  weeklySeconds: number | null
  /** Languages they judge, as prompts name theirs; empty: any. */
  languages: readonly string[]
  /** Sources of prompts they may judge; empty: any. */
  skills: readonly string[]
  /** Judgments they may still make; null: as many as there are. */
  capJudgments: number | null
}

/** Items that are alike for an allocation, in the order they are handed out. */
export type Need = {
  purpose: ItemPurpose
  /** Null: anybody's. */
  lang: string | null
  skill: string | null
  items: number
  /** Judgments each still takes, all by different people; at least 1. */
  slots: number
  /** Paid milliseconds of one judgment, whole so that sums are exact; at least 1. */
  paidMs: number
  /** Whether each item's people are named beforehand: where two or more judge it, except gold. */
  isShared: boolean
  /** People who hold or made a judgment of each of these items: they get no second one, and share it with whoever comes. */
  holders: readonly string[]
  /** Others who may not have them: they declined, or have judged the item the gold was taken from. */
  barred: readonly string[]
}

/** Whether a person judges prompts of this language and source. */
export function judges(
  { languages, skills }: Pick<Annotator, 'languages' | 'skills'>,
  { lang, skill }: Pick<Need, 'lang' | 'skill'>,
): boolean {
  return speaks(languages, lang) && speaks(skills, skill)
}

/** An empty list takes everything; what names none is anybody's. */
export function speaks(list: readonly string[], wanted: string | null): boolean {
  return wanted === null || list.length === 0 || list.includes(wanted)
}
