import { canonicalJson } from '../canonical-json.ts'

/** What a snapshot's hash says of one judgment. Texts need no place in it: an item's prompt and slate never change. */
export type JudgmentFacts = {
  sequence: number
  judgmentId: string
  itemId: string
  annotatorId: string
  ranks: number[]
  displayOrder: number[]
  lastImplied: boolean
  guidelineVersion: number
  planNumber: number
  activeMs: number
  startedAtMs: number
  submittedAtMs: number
  supersedesId: string | null
  /** What was said beside the ranking, and how it came about: a field of which nothing was said is left out, as before there was any. */
  allBad?: true
  strengths?: number[]
  ratings?: unknown
  labels?: unknown
  comment?: string
  firstKeyMs?: number
  changeCount?: number
}

export const SNAPSHOT_FORMAT = 'rankplan-snapshot/1'

/**
 * What a snapshot's hash is taken over: SHA-256 of these lines, each ended by a line feed. The first names the format, the campaign
 * and the last sequence number; then one line for every judgment up to it, by sequence, each in RFC 8785 form.
 */
export function snapshotHeadLine(campaignId: string, lastSequence: number): string {
  return `${canonicalJson({ format: SNAPSHOT_FORMAT, campaignId, lastSequence })}\n`
}

export function judgmentLine(facts: JudgmentFacts): string {
  return `${canonicalJson(facts)}\n`
}
