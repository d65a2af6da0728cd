import { z } from 'zod'
import { DiversitySettings, PAPER_SETTINGS } from './settings.ts'

const count = z.number().int().min(0)

/** What one diversity analysis depends on beside the prompts; the seed chooses the random order of the curve. */
export const DiversityAnalysisSettings = z.strictObject({
  ...DiversitySettings.shape,
  seed: z.string().min(1).max(200),
})
export type DiversityAnalysisSettings = z.infer<typeof DiversityAnalysisSettings>

/** The analysis every pool page shows and every plan reads: the paper's settings, one fixed order, the command line's as well. */
export const STANDARD_ANALYSIS: DiversityAnalysisSettings = { ...PAPER_SETTINGS, seed: 'rankplan' }

const CurvePoint = z.object({
  prompts: count,
  bigrams: count,
  distinctBigrams: count,
  diversity: z.number().min(0).nullable(),
})

/** What a diversity analysis found about one version of a pool. */
export const MeasuredDiversity = z.object({
  prompts: count,
  bigrams: count,
  distinctBigrams: count,
  /** d over the whole version; null where no prompt holds two tokens. */
  diversity: z.number().min(0).nullable(),
  /** d over the seeded random order. */
  curve: z.array(CurvePoint),
  /** Where d is largest; null where it is undefined. */
  peak: CurvePoint.nullable(),
  seed: z.string(),
  settings: DiversitySettings,
  /** Prompts that may be chosen: of equal ones one counts. */
  distinctPrompts: count,
  /** Mean words of a prompt, the whole conversation; null for none. */
  meanPromptWords: z.number().min(0).nullable(),
})
export type MeasuredDiversity = z.infer<typeof MeasuredDiversity>
