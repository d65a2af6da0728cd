/** What a submit says beside its order, responses by their place on the screen. What is absent was not said. */
export type SaidBeside = {
  /** What was placed, best first. */
  tiers: readonly (readonly number[])[]
  firstKeyMs?: number | undefined
  changeCount?: number | undefined
  allBad?: boolean | undefined
  /** One for each boundary of the whole ranking, an implied last tier included: 0 nothing said, 1 slightly, 2 clearly, 3 much. */
  strengths?: readonly number[] | undefined
  ratings?: Readonly<Record<string, readonly (number | null)[]>> | undefined
  labels?: { item: readonly string[]; responses: readonly (readonly string[])[] } | undefined
  comment?: string | undefined
}

/** The slate it was said of. */
export type JudgedSlate = {
  /** `displayOrder[place]` is the slate index of the card shown there. */
  displayOrder: readonly number[]
  /** Ids in slate order. */
  responseIds: readonly string[]
  /** The stored ranks, dense, in slate order: identical responses tie in them whatever was said. */
  ranks: readonly number[]
}

/** The same as it is stored: the columns of a judgment, responses in slate order. */
export type BesideRanking = {
  firstKeyMs: number | null
  changeCount: number | null
  allBad: boolean
  /** One for each boundary between neighbouring stored tiers, best first; empty where none was said. */
  strengths: number[]
  /** By scale key, one number or null for each response; null where no number was given. */
  ratings: Record<string, (number | null)[]> | null
  labels: { item: string[]; responses: string[][] } | null
  /** As written, mentions as `@[responseId]`; null where nothing was written. */
  comment: string | null
}
