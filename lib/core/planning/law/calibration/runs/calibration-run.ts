import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'

const finite = (what: string) => z.number({ error: `${what} is a number.` })

/** One training run of the lead's own: what it was trained on and what it scored. */
export const RunFigures = z.strictObject({
  prompts: z
    .number({ error: 'The prompts are a whole number from 1.' })
    .int({ error: 'The prompts are a whole number from 1.' })
    .min(1, { error: 'The prompts are a whole number from 1.' })
    .max(1_000_000_000, { error: 'The prompts are at most 1,000,000,000.' }),
  responsesPerPrompt: z
    .number({ error: 'Responses per prompt are a whole number from 2 to 9.' })
    .int({ error: 'Responses per prompt are a whole number from 2 to 9.' })
    .min(2, { error: 'Responses per prompt are a whole number from 2 to 9.' })
    .max(9, { error: 'Responses per prompt are a whole number from 2 to 9.' }),
  /** d of the prompts trained on, under the settings. */
  diversity: finite('The diversity')
    .positive({ error: 'The diversity is above 0.' })
    .max(10_000, { error: 'The diversity is at most 10,000.' }),
  settings: DiversitySettings,
  /** In the calibration's metric, larger being better. */
  value: finite('The score')
    .min(-1e12, { error: 'The score is too small.' })
    .max(1e12, { error: 'The score is too large.' }),
  /** The training run's own seed or name; null where none is given. */
  seed: z.string().trim().min(1).max(200, { error: 'A seed has at most 200 characters.' }).nullable(),
})
export type RunFigures = z.infer<typeof RunFigures>

/** What a law is fitted to. `runs` in any order; figures of a fit that belong to a run stand at the run's place. */
export type CalibrationData = {
  algorithm: 'PRO' | 'SFT' | 'other'
  /** Whether values are the paper's own score: 100 × mean sigmoid of its reward model on its test prompts. */
  isPaperMetric: boolean
  runs: readonly RunFigures[]
}

/**
 * paper-metric: the paper's lines as a prior. scaled: offset and scale onto them, lines of their own where a K has enough runs.
 * own-lines: the runs' own alone, where d is counted under other settings than the paper's.
 */
export type CalibrationModel = 'paper-metric' | 'scaled' | 'own-lines'
