import { DiversityAnalysisSettings } from '#lib/core/diversity/measured-diversity'
import type { PoolProfile } from '#lib/core/diversity/pool-profile'
import { readPromptFacts } from '#lib/data/analyses/prompt-facts'
import { findSamples } from './find-samples.ts'
import { gatherSheets, tokenSettings } from './gather-sheets.ts'
import type { Work } from './work.ts'

/** Finds what stands beside d: near-duplicates, repeated n-grams, compression, the diverse curve. */
export const profilePool: Work = async (deps, run, hold) => {
  const { seed, ...rest } = DiversityAnalysisSettings.parse(run.settings)
  const settings = tokenSettings(rest)
  const { facts, positions } = await readPromptFacts(deps.db, [run])
  const { sheets, hooks } = await gatherSheets(deps, run, hold, { settings, versions: [run] })
  const { nearDuplicates, repeatedNgrams, ...figures } = await deps.heavy.profile(
    { sheets, settings, seed, facts },
    hooks,
  )
  const sampleOf = await findSamples(deps, run.poolId, positions, [
    ...nearDuplicates.examples.flatMap(({ prompts }) => prompts.map(({ index }) => index)),
    ...repeatedNgrams.flatMap(({ examples }) => examples),
  ])
  const result: PoolProfile = {
    ...figures,
    prompts: positions.length,
    settings,
    seed,
    nearDuplicates: {
      ...nearDuplicates,
      examples: nearDuplicates.examples.map(({ size, prompts }) => ({
        size,
        prompts: prompts.map(({ index, similarity }) => ({ ...sampleOf(index), similarity })),
      })),
    },
    repeatedNgrams: repeatedNgrams.map((ngram) => ({ ...ngram, examples: ngram.examples.map(sampleOf) })),
  }
  return { result }
}
