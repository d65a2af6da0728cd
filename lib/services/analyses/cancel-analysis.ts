import { type Actor, authorize } from '#lib/core/access/actor'
import { isStandardAnalysis } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { cancelAnalysis as cancel } from '#lib/data/analyses/analyses'
import type { Deps } from '../deps.ts'
import type { AnalysisNow } from './kinds.ts'
import { readAnalysis } from './read-analysis.ts'

/**
 * Stops an analysis that waits or runs; asking again begins anew. Whoever may ask for it may cancel it, but for the standard ones: pages
 * and plans of everybody wait for those.
 * @throws AppError not_allowed, not_found, conflict when it has ended
 */
export async function cancelAnalysis(
  deps: Deps,
  actor: Actor,
  params: { poolId: PoolId; number: number; analysisId: AnalysisId },
): Promise<AnalysisNow> {
  const { settings } = await readAnalysis(deps, actor, params)
  if (isStandardAnalysis(settings)) authorize(actor, 'pool.import')
  const { workspaceId } = actor
  const { poolId, number: versionNumber, analysisId } = params
  if (!(await cancel(deps.db, { workspaceId, poolId, versionNumber, analysisId, at: deps.now() })))
    throw new AppError('conflict', 'The analysis has ended already, so there is nothing to cancel.')
  return readAnalysis(deps, actor, params)
}
