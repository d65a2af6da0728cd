import { z } from 'zod'
import { DiversityAnalysisSettings, MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

export const VersionParams = z.object({ poolId: PoolId, number: versionNumber })
export const AnalysisParams = z.object({ ...VersionParams.shape, analysisId: AnalysisId })

/** The paper's settings and the standard order where none are given. */
export const RequestAnalysis = z.strictObject({
  kind: z.literal('prompt-diversity'),
  settings: DiversityAnalysisSettings.optional(),
})

export const Analysis = z.object({
  analysisId: AnalysisId,
  poolId: PoolId,
  versionNumber: z.number().int(),
  kind: z.string(),
  /** What every figure of `result` depends on. */
  settings: DiversityAnalysisSettings,
  state: z.enum(['queued', 'running', 'ready', 'failed', 'cancelled']),
  progressRatio: z.number().min(0).max(1),
  result: MeasuredDiversity.nullable(),
  failureDetail: z.string().nullable(),
  createdAt: Moment,
  endedAt: Moment.nullable(),
  needsWorker: z.boolean(),
})
export type Analysis = z.output<typeof Analysis>
/** The standard diversity analysis of the version; null where nobody has asked for it yet. */
export const FoundAnalysis = z.object({ analysis: Analysis.nullable() })
