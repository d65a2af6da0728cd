import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId } from '#lib/core/vocabulary/ids'
import { beginAnalysisRun, failAnalysisRun, finishAnalysisRun } from '#lib/data/analyses/run'
import { isDatabaseUnavailable } from '#lib/data/errors'
import type { HeavyDeps } from '../deps.ts'
import type { AnalysisKind } from './kinds.ts'
import { countDiversity } from './run/count-diversity.ts'
import { holdRun } from './run/hold-run.ts'
import { profilePool } from './run/profile-pool.ts'
import { rankCandidates } from './run/rank-candidates.ts'
import { selectPrompts } from './run/select-prompts.ts'
import type { Work } from './run/work.ts'

const GAVE_UP =
  'The analysis failed several times for a reason that is not in the prompts. Whoever runs this server finds it in the worker’s log. You can start it again.'

const workOf: Record<AnalysisKind, Work> = {
  'prompt-diversity': countDiversity,
  'pool-profile': profilePool,
  selection: selectPrompts,
  augmentation: rankCandidates,
}

export type RunAnalysisOutcome = 'nothing-to-do' | 'taken-over' | 'ready' | 'failed'
type Run = { signal: AbortSignal; isLastAttempt: boolean }

/**
 * Carries out an analysis of a pool version. May be called again at any time, by any worker, after any crash: the caller before
 * is fenced out, and the tokens it has kept are not made again.
 * @throws whatever may pass (the database is away, the worker stops): call again
 */
export async function runAnalysis(
  deps: HeavyDeps,
  { analysisId }: { analysisId: AnalysisId },
  { signal, isLastAttempt }: Run,
): Promise<RunAnalysisOutcome> {
  const run = await beginAnalysisRun(deps.db, { analysisId, runToken: deps.newId() })
  if (!run) return 'nothing-to-do'
  const hold = holdRun(deps, run, signal)
  try {
    const findings = await workOf[run.kind as AnalysisKind](deps, run, hold)
    return (await finishAnalysisRun(deps.db, { ...run, findings, at: deps.now() })) ? 'ready' : 'taken-over'
  } catch (error) {
    if (hold.isLost()) return 'taken-over'
    const isImpossible = error instanceof AppError
    if (!isImpossible && (!isLastAttempt || signal.aborted || isDatabaseUnavailable(error))) throw error
    await failAnalysisRun(deps.db, { ...run, detail: isImpossible ? error.message : GAVE_UP, at: deps.now() })
    if (isImpossible) return 'failed'
    throw error
  } finally {
    await hold.release()
  }
}
