import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AnalysisId, PoolId } from '#lib/core/vocabulary/ids'
import { type ChosenText, pageChosenTexts } from '#lib/data/analyses/chosen-prompts'
import type { Deps } from '../deps.ts'
import { readAnalysis } from './read-analysis.ts'

const PROMPTS_AT_A_TIME = 200

/**
 * The prompts of a selection as JSON lines in the order chosen, each as its file gave it with its rank; read page by page. The file
 * can be imported as a pool of its own, without the rank.
 * @throws AppError not_allowed, not_found, conflict while the selection is not ready
 */
export async function* exportSelection(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  asked: { poolId: PoolId; number: number; analysisId: AnalysisId },
): AsyncGenerator<string> {
  const analysis = await readAnalysis(deps, actor, asked)
  if (analysis.kind !== 'selection')
    throw new AppError('not_found', 'There is no such selection of this version of the pool.')
  if (analysis.state !== 'ready')
    throw new AppError('conflict', 'The selection is not ready yet. Download it when it is.')
  const { analysisId } = analysis
  for (let from = 0; ; from += PROMPTS_AT_A_TIME) {
    const page = await pageChosenTexts(deps.db, { analysisId, from, most: PROMPTS_AT_A_TIME })
    yield* page.map(lineOf)
    if (page.length < PROMPTS_AT_A_TIME) return
  }
}

function lineOf({ id, prompt, source, lang, rank }: ChosenText): string {
  return `${JSON.stringify({ id, prompt, ...(source !== null && { source }), ...(lang !== null && { lang }), rank })}\n`
}
