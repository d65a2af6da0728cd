import { z } from 'zod'
import { DiversityAnalysisSettings, MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PoolProfile } from '#lib/core/diversity/pool-profile'
import { AugmentationFigures, AugmentationSettings } from '#lib/core/diversity/selection/augmentation-figures'
import { SelectionFigures, SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

export const VersionParams = z.object({ poolId: PoolId, number: versionNumber })
export const AnalysisParams = z.object({ ...VersionParams.shape, analysisId: AnalysisId })

/**
 * What may be asked about a ready version; for the first two the paper's settings and the standard orders where none are given.
 * Asking is idempotent: an analysis that stands (queued, running, ready) comes back as it is, one that failed or was cancelled begins anew.
 */
export const RequestAnalysis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prompt-diversity'), settings: DiversityAnalysisSettings.optional() }),
  z.strictObject({ kind: z.literal('pool-profile'), settings: DiversityAnalysisSettings.optional() }),
  z.strictObject({ kind: z.literal('selection'), settings: SelectionSettings }),
  z.strictObject({ kind: z.literal('augmentation'), settings: AugmentationSettings }),
])
export type RequestAnalysis = z.infer<typeof RequestAnalysis>

const state = {
  analysisId: AnalysisId,
  poolId: PoolId,
  versionNumber: z.number().int(),
  state: z.enum(['queued', 'running', 'ready', 'failed', 'cancelled']),
  progressRatio: z.number().min(0).max(1),
  failureDetail: z.string().nullable(),
  createdAt: Moment,
  endedAt: Moment.nullable(),
  needsWorker: z.boolean(),
}

export const DiversityAnalysis = z.object({
  ...state,
  kind: z.literal('prompt-diversity'),
  /** What every figure of `result` depends on. */
  settings: DiversityAnalysisSettings,
  result: MeasuredDiversity.nullable(),
})
export type DiversityAnalysis = z.output<typeof DiversityAnalysis>

export const ProfileAnalysis = z.object({
  ...state,
  kind: z.literal('pool-profile'),
  settings: DiversityAnalysisSettings,
  result: PoolProfile.nullable(),
})
export type ProfileAnalysis = z.output<typeof ProfileAnalysis>

export const SelectionAnalysis = z.object({
  ...state,
  kind: z.literal('selection'),
  settings: SelectionSettings,
  result: SelectionFigures.nullable(),
})
export type SelectionAnalysis = z.output<typeof SelectionAnalysis>

export const AugmentationAnalysis = z.object({
  ...state,
  kind: z.literal('augmentation'),
  settings: AugmentationSettings,
  result: AugmentationFigures.nullable(),
})
export type AugmentationAnalysis = z.output<typeof AugmentationAnalysis>

export const Analysis = z.discriminatedUnion('kind', [
  DiversityAnalysis,
  ProfileAnalysis,
  SelectionAnalysis,
  AugmentationAnalysis,
])
export type Analysis = z.output<typeof Analysis>

/** A new version is made while its maker waits; whoever wants more ranks again for the version that this makes. */
export const MOST_ADDED = 50_000
const ADDED = `The prompts to add are a whole number from 1 to ${MOST_ADDED.toLocaleString('en')}.`

/** The first `added` candidates of a ready augmentation become prompts of a new version of the base pool. */
export const ApplyAugmentation = z.strictObject({
  added: z.number({ error: ADDED }).int({ error: ADDED }).min(1, { error: ADDED }).max(MOST_ADDED, { error: ADDED }),
})
export const AppliedAugmentation = z.object({
  poolId: PoolId,
  versionNumber: z.number().int(),
  added: z.number().int(),
})
