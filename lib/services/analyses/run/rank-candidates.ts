import { type AugmentationFigures, AugmentationSettings } from '#lib/core/diversity/selection/augmentation-figures'
import { readPromptFacts } from '#lib/data/analyses/prompt-facts'
import { findSamples } from './find-samples.ts'
import { gatherSheets, tokenSettings } from './gather-sheets.ts'
import type { Work } from './work.ts'

/** Ranks another pool's prompts by what they would add to a version. */
export const rankCandidates: Work = async (deps, run, hold) => {
  const settings = AugmentationSettings.parse(run.settings)
  const { candidatePoolId, candidateVersion, seed } = settings
  const candidates = { poolId: candidatePoolId, versionNumber: candidateVersion }
  const versions = [run, candidates]
  const { facts, positions } = await readPromptFacts(deps.db, versions)
  const basePrompts = run.promptCount
  const tokens = tokenSettings(settings)
  const { sheets, hooks } = await gatherSheets(deps, run, hold, { settings: tokens, versions })
  const ranked = await deps.heavy.rank({ sheets, basePrompts, settings: tokens, seed, facts }, hooks)
  const { top, ...figures } = ranked.figures
  const candidatePositions = positions.subarray(basePrompts)
  const indexes = top.map(({ index }) => index)
  const sampleOf = await findSamples(deps, candidatePoolId, candidatePositions, indexes)
  const result: AugmentationFigures = {
    ...figures,
    settings,
    top: top.map(({ index, ...gain }) => ({ ...sampleOf(index), ...gain })),
  }
  const { order, newBigrams } = ranked
  return { result, positions: order.map((index) => candidatePositions[index] ?? 0), newBigrams }
}
