import { DiversityAnalysisSettings } from '#lib/core/diversity/measured-diversity'
import type { AnalysisId } from '#lib/core/vocabulary/ids'
import { findFinishedRun } from '#lib/data/analyses/run'
import { areVerdictsUnderWay, keepVerdicts } from '#lib/data/analyses/verdicts'
import type { HeavyDeps } from '../deps.ts'
import { tokenSettings } from './run/gather-sheets.ts'
import { readForChoice } from './run/read-for-choice.ts'

/** Of more, whoever waits for the worker would wait too long; their first selection or profile finds out. */
const MOST_PROMPTS = 100_000

/**
 * After a count: finds out which of its prompts repeat another, nearly do, or look like garbage, since whoever counts a pool is
 * likely to choose from it, and to wait for that. Where the profile does so anyway there is nothing to do.
 */
export async function sortOutAhead(
  deps: HeavyDeps,
  { analysisId }: { analysisId: AnalysisId },
  signal: AbortSignal,
): Promise<void> {
  const run = await findFinishedRun(deps.db, { analysisId })
  if (run?.kind !== 'prompt-diversity' || run.promptCount > MOST_PROMPTS) return
  const settings = tokenSettings(DiversityAnalysisSettings.parse(run.settings))
  if (await areVerdictsUnderWay(deps.db, { ...run, settings })) return
  const hold = { signal, progress: () => undefined }
  const { facts, sheets, hooks } = await readForChoice(deps, run, hold, settings)
  const verdicts = await deps.heavy.sortOut({ sheets, settings, facts }, hooks)
  await keepVerdicts(deps.db, { ...run, verdicts })
}
