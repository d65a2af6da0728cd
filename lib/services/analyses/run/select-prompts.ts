import type { IndexedMix } from '#lib/core/diversity/selection/chosen-prompts'
import { type SelectionFigures, SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { findVerdicts } from '#lib/data/analyses/verdicts'
import { findSamples } from './find-samples.ts'
import { tokenSettings } from './gather-sheets.ts'
import { readForChoice } from './read-for-choice.ts'
import type { Work } from './work.ts'

/** Chooses prompts of a version, at random or for varied text, and says what the choice is. */
export const selectPrompts: Work = async (deps, run, hold) => {
  const settings = SelectionSettings.parse(run.settings)
  const tokens = tokenSettings(settings)
  const [{ facts, values, positions, sheets, hooks }, known] = await Promise.all([
    readForChoice(deps, run, hold, tokens),
    findVerdicts(deps.db, { ...run, settings: tokens }),
  ])
  const { chosen, figures, verdicts } = await deps.heavy.choose({ sheets, settings, facts, verdicts: known }, hooks)
  const { samples, sources, langs, ...rest } = figures
  const sampleOf = await findSamples(deps, run.poolId, positions, Object.values(samples).flat())
  const result: SelectionFigures = {
    ...rest,
    settings,
    sources: named(sources, values.sources),
    langs: named(langs, values.langs),
    samples: {
      chosen: samples.chosen.map(sampleOf),
      left: samples.left.map(sampleOf),
      garbage: samples.garbage.map(sampleOf),
    },
  }
  return { result, positions: chosen.map((index) => positions[index] ?? 0), verdicts: known ? null : verdicts }
}

/** The values that have a name; the rarest of a pool with very many have none together. */
const named = (mixes: readonly IndexedMix[], values: readonly (string | null)[]): SelectionFigures['sources'] =>
  mixes.flatMap(({ value, ...counts }) => {
    const name = values[value]
    return name === undefined ? [] : [{ value: name, ...counts }]
  })
