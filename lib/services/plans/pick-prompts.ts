import type { Actor } from '#lib/core/access/actor'
import type { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { PlanSelection } from '#lib/core/planning/document/plan-document'
import { selectPrompts } from '#lib/core/planning/select-prompts'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { listChosenPrompts } from '#lib/data/analyses/chosen-prompts'
import { listVersionPrompts } from '#lib/data/plans/selected-prompts'
import { findAnalysisOf } from '../analyses/read-analysis.ts'
import type { Deps } from '../deps.ts'

type Asked = {
  poolId: PoolId
  versionNumber: number
  method: SelectionMethod
  count: number
  seed: string
  /** What other waves of the series have: it comes after all other contents. */
  later?: ReadonlySet<string>
}
type Picked = { promptIds: PromptId[]; selection: PlanSelection }

/**
 * The prompts of a plan: the first of the pool's random order, drawn here, without those of `later` while there are others; or those
 * of the diverse selection of that size and seed under the paper's settings, which must have been asked for, be ready, and have no
 * more of `later` than the pool makes it.
 * @throws AppError conflict when the diverse selection is not ready, or has prompts of `later` while the pool has others
 */
export async function pickPrompts(deps: Deps, actor: Actor, asked: Asked): Promise<Picked> {
  const { poolId, versionNumber, method, count, seed, later } = asked
  if (method === 'random') {
    const prompts = selectPrompts(await listVersionPrompts(deps.db, { poolId, versionNumber }), count, seed, later)
    return { promptIds: prompts.map(({ promptId }) => promptId), selection: { method, seed } }
  }
  const settings = { ...PAPER_SETTINGS, method, count, seed }
  const analysis = await findAnalysisOf(deps, actor, { poolId, number: versionNumber, kind: 'selection', settings })
  if (!analysis?.result) {
    const many = count.toLocaleString('en')
    const waiting = `The diverse selection of ${many} prompts is not ready. Choose it for this version of the pool, then lock the plan.`
    throw new AppError('conflict', (analysis?.state === 'failed' && analysis.failureDetail) || waiting)
  }
  const promptIds = await listChosenPrompts(deps.db, analysis)
  if (promptIds.length !== count)
    throw new Error(`selection ${analysis.analysisId} of ${count} holds ${promptIds.length}`)
  if (later && later.size > 0)
    requireOthers(promptIds, later, await listVersionPrompts(deps.db, { poolId, versionNumber }))
  const { diversity, coverage } = analysis.result.chosen
  return { promptIds, selection: { method, seed, settings: PAPER_SETTINGS, diversity, coverage } }
}

function requireOthers(
  chosen: readonly PromptId[],
  later: ReadonlySet<string>,
  pool: Awaited<ReturnType<typeof listVersionPrompts>>,
): void {
  const others = new Set(pool.flatMap(({ contentHash }) => (later.has(contentHash) ? [] : [contentHash]))).size
  const isChosen = new Set(chosen)
  const again = pool.filter(({ promptId, contentHash }) => isChosen.has(promptId) && later.has(contentHash)).length
  if (again <= Math.max(0, chosen.length - others)) return
  const [many, count, left] = [again, chosen.length, others].map((figure) => figure.toLocaleString('en'))
  throw new AppError(
    'conflict',
    `${many} of the ${count} diversely chosen prompts are in the plan of another wave of this series, while the pool has ${left} that are in none. Choose the prompts at random, which takes those first, or plan the wave on another pool.`,
  )
}
