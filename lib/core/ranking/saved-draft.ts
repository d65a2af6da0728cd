import { z } from 'zod'
import { RankingDraft } from './ranking-draft.ts'

/** Longest active time anybody claims for one item: a week. The server believes no more than its own clock. */
const MOST_ACTIVE_MS = 7 * 24 * 3600 * 1000
export const ActiveMs = z.number().int().min(0).max(MOST_ACTIVE_MS)

/** What is kept of an unfinished item, for a reload or another device: the draft, and the active time it took so far. */
export const SavedDraft = z.strictObject({ ranking: RankingDraft, activeMs: ActiveMs })
export type SavedDraft = z.infer<typeof SavedDraft>

/** A stored draft, if it is one of as many cards as the item shows; null otherwise. */
export function readDraft(stored: unknown, cardCount: number): SavedDraft | null {
  const parsed = SavedDraft.safeParse(stored)
  return parsed.success && parsed.data.ranking.cardCount === cardCount ? parsed.data : null
}
