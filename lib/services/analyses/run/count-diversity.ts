import { DiversityAnalysisSettings, type MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { meanPromptWords } from '#lib/data/analyses/prompt-facts'
import type { Findings } from '#lib/data/analyses/run'
import { tokenSettings } from './gather-sheets.ts'
import { openSheets } from './sheet-source.ts'
import type { Work } from './work.ts'

/** Counts the prompt diversity of a version, from its first prompt to its last. */
export const countDiversity: Work = async (deps, run, hold): Promise<Findings> => {
  const { seed, ...rest } = DiversityAnalysisSettings.parse(run.settings)
  const settings = tokenSettings(rest)
  const source = await openSheets(deps, run, settings, [run])
  const { signal, progress: onProgress } = hold
  const { prompts } = source
  const hooks = { signal, onProgress, onSheet: source.onSheet }
  const counted = await deps.heavy.count({ settings, seed, prompts }, source.batches(), hooks)
  const result: MeasuredDiversity = {
    ...counted,
    distinctPrompts: run.promptCount - run.repeatedCount,
    meanPromptWords: await meanPromptWords(deps.db, run),
  }
  return { result }
}
