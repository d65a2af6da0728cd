import { type Actor, authorize } from '#lib/core/access/actor'
import { type DiversityAnalysisSettings, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import { AnalysisId, type PoolId } from '#lib/core/vocabulary/ids'
import { findAnalysis, queueAnalysis } from '#lib/data/analyses/analyses'
import { enqueueJob } from '#lib/data/jobs'
import type { Deps } from '../deps.ts'
import { type AnalysisNow, DIVERSITY, withWorker } from './read-analysis.ts'
import { settingsHash } from './settings-hash.ts'

/** Outages and killed workers use up attempts too, so there are many; a fault in the counting gives up sooner. */
const ATTEMPTS = 25

/**
 * Asks for the diversity of a ready version. One that is under way or done is returned as it is; one that failed or was
 * cancelled begins again. Counting costs nobody anything, so whoever may see the pool may ask.
 * @throws AppError not_allowed, not_found
 */
export async function requestAnalysis(
  deps: Deps,
  actor: Actor,
  { poolId, number, settings = STANDARD_ANALYSIS }: AnalysisRequest,
): Promise<AnalysisNow> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const wanted = { workspaceId, poolId, versionNumber: number, kind: DIVERSITY, settingsHash: settingsHash(settings) }
  const analysis = await deps.db.$transaction(async (tx) => {
    const analysisId = AnalysisId.parse(deps.newId())
    const queued = await queueAnalysis(tx, { ...wanted, analysisId, settings, at: deps.now() })
    if (queued) {
      const payload = { analysisId: queued }
      await enqueueJob(tx, { name: 'measure-diversity', payload, jobKey: `analysis:${queued}`, maxAttempts: ATTEMPTS })
    }
    return findAnalysis(tx, wanted)
  })
  if (!analysis) throw new AppError('not_found', 'There is no such version of this pool, or it is not ready yet.')
  return withWorker(deps, analysis)
}

type AnalysisRequest = { poolId: PoolId; number: number; settings?: DiversityAnalysisSettings | undefined }
