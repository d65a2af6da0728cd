import { z } from 'zod'
import { ExportPolicy } from '#lib/core/interchange/export-policy'
import { ExportFileName, ExportTarget } from '#lib/core/interchange/exports/export-request'
import { CampaignId, SnapshotId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const SnapshotParams = z.object({ campaignId: CampaignId, snapshotId: SnapshotId })
export const ExportFileParams = z.object({ ...SnapshotParams.shape, name: ExportFileName })

export const Snapshot = z.object({
  snapshotId: SnapshotId,
  hash: z.string(),
  takenAt: Moment,
  /** Null where it was taken on the command line. */
  takenByName: z.string().nullable(),
  lastSequence: count,
  judgmentCount: count,
  itemCount: count,
})
export type Snapshot = z.output<typeof Snapshot>

export const Snapshots = z.object({
  /** Newest first. */
  snapshots: z.array(Snapshot),
  /** Judgments in the campaign by now. */
  judgmentCount: count,
})
export type Snapshots = z.output<typeof Snapshots>

const { aggregate, pairs, tie } = ExportPolicy.shape

/** An export in an address. What is left out is the default policy's; `maxPairs=all` is no limit. */
export const ExportQuery = z.strictObject({
  to: ExportTarget,
  aggregate,
  pairs,
  tie,
  minVotes: z.coerce.number().int().min(1).max(1000).default(1),
  minProbability: z.coerce.number().min(0.5).max(1).default(0.5),
  maxPairs: z.union([z.literal('all'), z.coerce.number().int().min(1).max(10_000)]).default(4),
  gold: z.enum(['true', 'false']).default('false'),
})
export type ExportQuery = z.output<typeof ExportQuery>

export function policyOf(query: ExportQuery): ExportPolicy {
  const { aggregate, pairs, tie, minVotes, minProbability, maxPairs, gold } = query
  return {
    ...{ aggregate, pairs, tie, minVotes, minProbability },
    maxPairsPerPrompt: maxPairs === 'all' ? null : maxPairs,
    includeGold: gold === 'true',
  }
}

/** First rows a preview shows. */
export const PREVIEW_ROWS = 5
/** Characters of one row a preview shows. */
export const PREVIEW_CHARACTERS = 20_000

export const FirstRows = z.object({
  /** The first rows as they stand in data.jsonl; a long one is cut. */
  rows: z.array(z.object({ line: count, text: z.string(), isCut: z.boolean() })),
})
export type FirstRows = z.output<typeof FirstRows>
