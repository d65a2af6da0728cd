import type { DiversitySettings } from '#lib/core/diversity/settings'
import type { AnalysisRun } from '#lib/data/analyses/run'
import type { HeavyDeps } from '../../deps.ts'
import type { Hold } from './hold-run.ts'
import { openSheets, type Version } from './sheet-source.ts'

/** How much of the time tokenising takes where no prompt has a sheet yet. */
const TOKENIZING_RATIO = 0.7

/**
 * All sheets of the versions in order, made where they are missing; and the progress of what is done with them, which goes on where
 * the making left off.
 */
export async function gatherSheets(
  deps: HeavyDeps,
  run: AnalysisRun,
  hold: Hold,
  { settings, versions }: { settings: DiversitySettings; versions: readonly Version[] },
): Promise<{ sheets: Uint8Array[]; hooks: { signal: AbortSignal; onProgress: (ratio: number) => void } }> {
  const source = await openSheets(deps, run, settings, versions)
  const share = TOKENIZING_RATIO * source.missingRatio
  const { signal, progress } = hold
  const sheets = await deps.heavy.tokenize({ settings, prompts: source.prompts }, source.batches(), {
    signal,
    onProgress: (ratio) => progress(share * ratio),
    onSheet: source.onSheet,
  })
  return { sheets, hooks: { signal, onProgress: (ratio) => progress(share + (1 - share) * ratio) } }
}

/** Of settings of any kind, those that figures of tokens depend on. */
export const tokenSettings = ({ tokenizer, template, maxTokens }: DiversitySettings): DiversitySettings => ({
  tokenizer,
  template,
  maxTokens,
})
