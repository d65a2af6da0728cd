import { z } from 'zod'
import { DiversitySettings, PAPER_SETTINGS } from './settings.ts'

export { ORDERS } from './counting/orders.ts'

const count = z.number().int().min(0)
const ratio = z.number().min(0).max(1)

/** What one diversity analysis depends on beside the prompts; the seed chooses the random orders of the curve. */
export const DiversityAnalysisSettings = z.strictObject({
  ...DiversitySettings.shape,
  seed: z.string().min(1).max(200),
})
export type DiversityAnalysisSettings = z.infer<typeof DiversityAnalysisSettings>

/** The analysis every pool page shows and every plan reads: the paper's settings, one fixed seed, the command line's as well. */
export const STANDARD_ANALYSIS: DiversityAnalysisSettings = { ...PAPER_SETTINGS, seed: 'rankplan' }

/** Whether these are the standard settings and no others: those of a choice or a ranking say more, so they never are. */
export function isStandardAnalysis(settings: object): boolean {
  const given = new Map<string, unknown>(Object.entries(settings))
  const standard = Object.entries(STANDARD_ANALYSIS)
  return given.size === standard.length && standard.every(([name, value]) => given.get(name) === value)
}

export const CurvePoint = z.object({
  prompts: count,
  bigrams: count,
  distinctBigrams: count,
  diversity: z.number().min(0).nullable(),
})

/** d at one size over all random orders; null where it is undefined in one of them. */
export const BandPoint = z.object({
  prompts: count,
  least: z.number().min(0).nullable(),
  mean: z.number().min(0).nullable(),
  most: z.number().min(0).nullable(),
})
export type BandPoint = z.infer<typeof BandPoint>

/** Distinct-n (Li et al. 2016): share of the n-grams of all prompts, pooled, that are distinct; null where there are none. */
export const NgramCounts = z.object({
  n: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  total: count,
  distinct: count,
  ratio: ratio.nullable(),
})
export type NgramCounts = z.infer<typeof NgramCounts>

/** What a diversity analysis found about one version of a pool. */
export const MeasuredDiversity = z.object({
  prompts: count,
  bigrams: count,
  distinctBigrams: count,
  /** d over the whole version; null where no prompt holds two tokens. */
  diversity: z.number().min(0).nullable(),
  /** d over the random order of the seed itself. */
  curve: z.array(CurvePoint),
  /** Where that curve is highest; null where it is undefined. */
  peak: CurvePoint.nullable(),
  /** Least, mean and most over ORDERS random orders, at the curve's sizes. */
  band: z.array(BandPoint),
  /** Where the mean of the band is highest; null where it is undefined. */
  bandPeak: BandPoint.nullable(),
  /** For n = 1, 2, 3. */
  ngrams: z.array(NgramCounts),
  /** Prompts longer than the setting's maxTokens, of which only the beginning counts. */
  truncatedPrompts: count,
  seed: z.string(),
  settings: DiversitySettings,
  /** Prompts that may be chosen: of equal ones one counts. */
  distinctPrompts: count,
  /** Mean words of a prompt, the whole conversation; null for none. */
  meanPromptWords: z.number().min(0).nullable(),
})
export type MeasuredDiversity = z.infer<typeof MeasuredDiversity>
