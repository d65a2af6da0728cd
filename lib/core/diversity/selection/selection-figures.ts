import { z } from 'zod'
import { PromptSample } from '../pool-profile.ts'
import { DiversitySettings } from '../settings.ts'

const count = z.number().int().min(0)
const ratio = z.number().min(0).max(1)

export const SelectionMethod = z.enum(['random', 'diverse'])
export type SelectionMethod = z.infer<typeof SelectionMethod>

const COUNT = 'The number of prompts is a whole number from 1 to 2,000,000.'

/** What a choice of prompts depends on beside the pool version. */
export const SelectionSettings = z.strictObject({
  ...DiversitySettings.shape,
  method: SelectionMethod,
  count: z.number({ error: COUNT }).int({ error: COUNT }).min(1, { error: COUNT }).max(2_000_000, { error: COUNT }),
  seed: z.string().min(1).max(200),
})
export type SelectionSettings = z.infer<typeof SelectionSettings>

/** Figures of one choice. */
export const ChoiceFigures = z.object({
  prompts: count,
  bigrams: count,
  distinctBigrams: count,
  diversity: z.number().min(0).nullable(),
  /** Share of the bigrams (occurrences) of probe prompts that the choice holds; neither a probe itself nor its equal counts. Null without probes. */
  coverage: ratio.nullable(),
  meanTokens: z.number().min(0).nullable(),
  medianTokens: z.number().min(0).nullable(),
})
export type ChoiceFigures = z.infer<typeof ChoiceFigures>

/** How many prompts of the pool, and of the choice, have this value. */
const Mix = z.object({ value: z.string().nullable(), pool: count, chosen: count, random: count })

export const SelectionFigures = z.object({
  settings: SelectionSettings,
  chosen: ChoiceFigures,
  /** The random choice of the same size and seed, for comparison. */
  random: ChoiceFigures,
  /** Prompts that could be chosen, and why the others could not. */
  eligiblePrompts: count,
  leftOut: z.object({ repeated: count, nearDuplicates: count, garbage: count }),
  /** Prompts that coverage was asked of. */
  probes: count,
  /** By tokens: [from, to), the last bin including its upper end. */
  lengths: z.array(z.object({ from: count, to: count, pool: count, chosen: count, random: count })),
  sources: z.array(Mix),
  langs: z.array(Mix),
  samples: z.object({
    chosen: z.array(PromptSample),
    left: z.array(PromptSample),
    /** What the guard took for garbage. */
    garbage: z.array(PromptSample),
  }),
})
export type SelectionFigures = z.infer<typeof SelectionFigures>
