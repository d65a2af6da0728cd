import { z } from 'zod'
import { ExportFileName } from '#lib/core/interchange/exports/export-request'
import { plainLine } from '#lib/core/people/plain-text'
import { Budget } from '#lib/core/planning/budget'
import { CampaignName } from '#lib/core/planning/campaign'
import { PlannerFields } from '#lib/core/planning/series/plan-start'
import { CampaignId, PoolId, SnapshotId } from '#lib/core/vocabulary/ids'
import { ExportQuery, Snapshot } from './exports.ts'

const count = z.number().int().min(0)

const MOST_WEEKS = 52

export const PlanNextWave = z.strictObject({
  /** The number of the next wave, as the lead saw it: another lead may have planned it meanwhile. */
  wave: z.number().int().min(2),
  name: CampaignName,
  /** Null: the newest version of the same pool. */
  poolId: PoolId.nullable(),
  /** The model or checkpoint that the responses will come from. */
  checkpoint: plainLine('a checkpoint', 200).nullable(),
  /** What the whole series may spend; null leaves it as it is. */
  seriesBudget: Budget.nullable(),
})
export type PlanNextWave = z.infer<typeof PlanNextWave>

const WEEKS = `Enter a whole number of weeks from 2 to ${MOST_WEEKS}.`
export const Weeks = z
  .number({ error: WEEKS })
  .int({ error: WEEKS })
  .min(2, { error: WEEKS })
  .max(MOST_WEEKS, { error: WEEKS })

export const PlanWeeks = z.strictObject({
  weeks: Weeks,
  /** Of all weeks together. */
  budget: Budget,
  /** The planner's form as it stands, without the budget. */
  fields: PlannerFields,
})
export type PlanWeeks = z.infer<typeof PlanWeeks>

export const WaveSnapshots = z.object({
  waves: z.array(
    z.object({
      wave: count,
      campaignId: CampaignId,
      name: z.string(),
      /** Judgments by now. */
      judgmentCount: count,
      /** The newest; null before one is taken. */
      snapshot: Snapshot.nullable(),
    }),
  ),
})
export type WaveSnapshot = z.output<typeof WaveSnapshots>['waves'][number]

export const TakenSnapshots = z.object({ snapshots: z.array(z.object({ wave: count, snapshot: Snapshot })) })

export const WaveFileParams = z.object({ campaignId: CampaignId, name: ExportFileName })

/** A cumulative export in an address. Without `snapshots`, the newest one of each wave. */
export const WavesExportQuery = z.strictObject({
  ...ExportQuery.shape,
  /** Ids with commas between them, one for each wave at most: named, the files are the same to the byte for ever. */
  snapshots: z
    .string()
    .max(5_000)
    .transform((text) => text.split(','))
    .pipe(z.array(SnapshotId).min(1))
    .optional(),
})
