import { setImmediate as letOthersRun } from 'node:timers/promises'
import { createPoolCounter } from '#lib/core/diversity/count-pool'
import { DiversityAnalysisSettings, type MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { renderHhPrompt } from '#lib/core/diversity/prompt-template'
import type { AnalysisId } from '#lib/core/vocabulary/ids'
import {
  type AnalysisRun,
  beginAnalysisRun,
  failAnalysisRun,
  finishAnalysisRun,
  reportAnalysisProgress,
} from '#lib/data/analyses/run'
import { isDatabaseUnavailable } from '#lib/data/errors'
import { versionTexts } from '#lib/data/prompts/version-texts'
import type { Deps } from '../deps.ts'

/** After so many prompts others in this process get their turn: a heartbeat that is late by more than seconds loses the job. */
const PROMPTS_AT_A_STRETCH = 100
const PROGRESS_EVERY_MS = 500

const GAVE_UP =
  'The count failed several times for a reason that is not in the prompts. Whoever runs this server finds it in the worker’s log. You can start it again.'

export type RunAnalysisOutcome = 'nothing-to-do' | 'taken-over' | 'ready'
type Run = { signal: AbortSignal; isLastAttempt: boolean }

/**
 * Counts the diversity of a pool version from its first prompt to its last. May be called again at any time, by any worker,
 * after any crash: the count begins anew and the caller before is fenced out.
 * @throws whatever may pass (the database is away, the worker stops): call again
 */
export async function runAnalysis(
  deps: Deps,
  { analysisId }: { analysisId: AnalysisId },
  { signal, isLastAttempt }: Run,
): Promise<RunAnalysisOutcome> {
  const run = await beginAnalysisRun(deps.db, { analysisId, runToken: deps.newId() })
  if (!run) return 'nothing-to-do'
  try {
    const result = await count(deps, run, signal)
    if (!result) return 'taken-over'
    return (await finishAnalysisRun(deps.db, { ...run, result, at: deps.now() })) ? 'ready' : 'taken-over'
  } catch (error) {
    if (isLastAttempt && !signal.aborted && !isDatabaseUnavailable(error))
      await failAnalysisRun(deps.db, { ...run, detail: GAVE_UP, at: deps.now() })
    throw error
  }
}

/** Null when the analysis was taken over or cancelled in the middle. */
async function count(deps: Deps, run: AnalysisRun, signal: AbortSignal): Promise<MeasuredDiversity | null> {
  const { seed, ...settings } = DiversityAnalysisSettings.parse(run.settings)
  const counter = createPoolCounter(run.promptCount, settings, seed)
  let counted = 0
  let words = 0
  let toldAt = deps.now().getTime()
  for await (const batch of versionTexts(deps.db, run)) {
    for (const { text, wordCount } of batch) {
      counter.add(renderHhPrompt(text))
      words += wordCount
      if (++counted % PROMPTS_AT_A_STRETCH === 0) await letOthersRun()
    }
    signal.throwIfAborted()
    const at = deps.now().getTime()
    if (at - toldAt < PROGRESS_EVERY_MS) continue
    toldAt = at
    if (!(await reportAnalysisProgress(deps.db, { ...run, progressRatio: counted / run.promptCount }))) return null
  }
  return {
    ...counter.finish(),
    distinctPrompts: run.promptCount - run.repeatedCount,
    meanPromptWords: counted === 0 ? null : words / counted,
  }
}
