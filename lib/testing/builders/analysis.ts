import type { Actor } from '#lib/core/access/actor'
import type { HeavyWork, PromptBatch } from '#lib/core/diversity/heavy-work'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import type { AnalysisNow, AnalysisQuestion } from '#lib/services/analyses/kinds'
import { readAnalysis } from '#lib/services/analyses/read-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { type RunAnalysisOutcome, runAnalysis } from '#lib/services/analyses/run-analysis'
import type { HeavyDeps } from '#lib/services/deps'
import { testDatabase, testWorker } from '../database.ts'
import { directHeavyWork } from '../direct-heavy-work.ts'

type Version = { poolId: PoolId; number: number }
type Run = { deps?: HeavyDeps; signal?: AbortSignal; isLastAttempt?: boolean }

/** Works on an analysis as the worker does. */
export function runAsked(
  { analysisId }: { analysisId: AnalysisId },
  { deps = testWorker(), signal = new AbortController().signal, isLastAttempt = false }: Run = {},
): Promise<RunAnalysisOutcome> {
  return runAnalysis(deps, { analysisId }, { signal, isLastAttempt })
}

/** An analysis asked for, worked on and read again; its result stays null where it failed. */
export async function buildAnalysis<Q extends AnalysisQuestion>(
  actor: Actor,
  asked: Version & Q,
): Promise<Extract<AnalysisNow, { kind: Q['kind'] }>> {
  const { analysisId } = await requestAnalysis(testDatabase(), actor, asked)
  await runAsked({ analysisId }, { isLastAttempt: true })
  const { poolId, number } = asked
  const now = await readAnalysis(testDatabase(), actor, { poolId, number, analysisId })
  return now as Extract<AnalysisNow, { kind: Q['kind'] }>
}

/** The worker's dependencies, where every batch of prompts passes `onBatch` first: to see how it comes, or to do something meanwhile. */
export function watchedWorker(onBatch: (batch: PromptBatch) => Promise<void> | void): HeavyDeps {
  async function* watched(batches: AsyncIterable<PromptBatch>): AsyncGenerator<PromptBatch> {
    for await (const batch of batches) {
      await onBatch(batch)
      yield batch
    }
  }
  const heavy: HeavyWork = {
    ...directHeavyWork,
    count: (request, batches, hooks) => directHeavyWork.count(request, watched(batches), hooks),
    tokenize: (request, batches, hooks) => directHeavyWork.tokenize(request, watched(batches), hooks),
  }
  return { ...testDatabase(), heavy }
}
