import { z } from 'zod'
import { emptyBeside, MAX_COMMENT_CHARS } from '../beside/beside-draft.ts'
import { RankingDraftSchema } from './draft-schema.ts'
import { MAX_CARDS } from './ranking-draft.ts'

/** Longest active time anybody claims for one item: a week. The server believes no more than its own clock. */
const MOST_ACTIVE_MS = 7 * 24 * 3600 * 1000
export const ActiveMs = z.number().int().min(0).max(MOST_ACTIVE_MS)
/** Far more than anybody changes of nine cards. */
export const ChangeCount = z.number().int().min(0).max(100_000)

const Key = z.string().max(40)
const Keys = z.array(Key).max(20)
export const Ratings = z.record(Key, z.array(z.number().int().min(0).max(10).nullable()).max(MAX_CARDS))
export const Labels = z.strictObject({ item: Keys, responses: z.array(Keys).max(MAX_CARDS) })
export const Comment = z.string().max(MAX_COMMENT_CHARS, {
  error: `a comment holds at most ${MAX_COMMENT_CHARS.toLocaleString('en')} characters: shorten it`,
})

/** What is kept of an unfinished item, for a reload or another device. Drafts kept before a field was there read as if nothing had been said. */
export const SavedDraft = z.strictObject({
  ranking: RankingDraftSchema,
  activeMs: ActiveMs,
  /** What was said beside the ranking. */
  beside: z.strictObject({ ratings: Ratings, labels: Labels, comment: Comment }).default(() => emptyBeside),
  /** Milliseconds from the item's first paint to what first ranked; null before. */
  firstKeyMs: ActiveMs.nullable().default(null),
  /** Changes to places already given (`changesPlaces`). */
  changeCount: ChangeCount.default(0),
})
export type SavedDraft = z.infer<typeof SavedDraft>

/** A stored draft, if it is one of as many cards as the item shows; null otherwise. */
export function readDraft(stored: unknown, cardCount: number): SavedDraft | null {
  const parsed = SavedDraft.safeParse(stored)
  return parsed.success && parsed.data.ranking.cardCount === cardCount ? parsed.data : null
}
