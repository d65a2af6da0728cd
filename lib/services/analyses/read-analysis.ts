import { type Actor, authorize } from '#lib/core/access/actor'
import { DiversityAnalysisSettings, MeasuredDiversity, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { type Analysis, findAnalysis, findAnalysisById } from '#lib/data/analyses/analyses'
import { isWorkerAlive } from '#lib/data/imports/imports'
import type { Deps } from '../deps.ts'
import { settingsHash } from './settings-hash.ts'

export const DIVERSITY = 'prompt-diversity'

/** A worker shows itself every few seconds; one not seen for this long is away. */
const WORKER_SEEN_MS = 30_000
/** One that restarts is back sooner than this. */
const QUIET_MS = 15_000

export type AnalysisNow = Omit<Analysis, 'settings' | 'result'> & {
  settings: DiversityAnalysisSettings
  result: MeasuredDiversity | null
  /** It stands still because no worker process is running. */
  needsWorker: boolean
}

/** One analysis as it stands. @throws AppError not_allowed, not_found */
export async function readAnalysis(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { poolId, number, analysisId }: { poolId: PoolId; number: number; analysisId: AnalysisId },
): Promise<AnalysisNow> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const analysis = await findAnalysisById(deps.db, { workspaceId, poolId, versionNumber: number, analysisId })
  if (!analysis) throw new AppError('not_found', 'There is no such analysis of this version of the pool.')
  return withWorker(deps, analysis)
}

/** The standard diversity analysis of a version; null where nobody has asked for it. @throws AppError not_allowed */
export async function findDiversity(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  {
    poolId,
    number,
    settings = STANDARD_ANALYSIS,
  }: {
    poolId: PoolId
    number: number
    settings?: DiversityAnalysisSettings
  },
): Promise<AnalysisNow | null> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const wanted = { workspaceId, poolId, versionNumber: number, kind: DIVERSITY, settingsHash: settingsHash(settings) }
  const analysis = await findAnalysis(deps.db, wanted)
  return analysis ? withWorker(deps, analysis) : null
}

/** An analysis with its documents read, and whether it waits for somebody to start a worker. */
export async function withWorker({ db, now }: Pick<Deps, 'db' | 'now'>, analysis: Analysis): Promise<AnalysisNow> {
  const at = now().getTime()
  const moves = analysis.state === 'queued' || analysis.state === 'running'
  const waits = moves && at - analysis.createdAt.getTime() > QUIET_MS
  return {
    ...analysis,
    settings: DiversityAnalysisSettings.parse(analysis.settings),
    result: analysis.result === null ? null : MeasuredDiversity.parse(analysis.result),
    needsWorker: waits && !(await isWorkerAlive(db, { since: new Date(at - WORKER_SEEN_MS) })),
  }
}
