import { z } from 'zod'
import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { fitLine, type LineFit, lineAt, predictionVariance } from './fit-line.ts'
import { grownReward, growthShapeNames } from './growth-shapes.ts'
import { type Algorithm, lawRange, type MeasuredK, measuredK, paperDiversity, paperReward } from './paper-results.ts'

/** 95% quantile of Student's t with the fits' 6 degrees of freedom (8 points, 2 coefficients): a 90% two-sided interval. */
const T_95_DF6 = 1.9431802805153022
/** Spread between the settings of Table 1, in points: what another model, data set or algorithm may differ by. */
export const BETWEEN_SETTINGS_POINTS = 0.5
const POINTS = 100

/** The law as plans name it: Song et al. 2024, uncalibrated. */
export const LAW_NAME = 'song-2024'

export type PerformanceLaw = { algorithm: Algorithm; lines: Readonly<Record<MeasuredK, LineFit>> }

/** Refits reward = slope_K · d + intercept_K on the paper's own points (Song et al. 2024, Figure 4). Reward in 0…1. */
export function fitPerformanceLaw(algorithm: Algorithm): PerformanceLaw {
  const line = (k: MeasuredK): LineFit => {
    const fit = fitLine(paperDiversity, paperReward[algorithm][k])
    if (!fit) throw new Error('the paper gives eight points a line')
    return fit
  }
  return { algorithm, lines: { 2: line(2), 3: line(3), 4: line(4) } }
}

/** Why no reward is predicted: other settings than the law's, a d outside its range, none at all, no item, no K = 2 plan to compare with. */
export const noPredictionReasons = [
  'settings',
  'below-range',
  'above-range',
  'no-diversity',
  'no-prompts',
  'no-baseline',
] as const

/** Points above the K = 2 plan at equal budget, on the paper's score (100 × mean sigmoid of a reward model). */
export const Prediction = z.discriminatedUnion('kind', [
  /** The K = 2 plan itself. */
  z.strictObject({ kind: z.literal('baseline') }),
  /** K = 3 and 4: with a 90% prediction band. */
  z.strictObject({ kind: z.literal('predicted'), points: z.number(), low: z.number(), high: z.number() }),
  /** K >= 5: the span of four growth shapes that the data cannot tell apart. Drawn hatched, never recommended. */
  z.strictObject({ kind: z.literal('extrapolated'), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal('none'), reason: z.enum(noPredictionReasons) }),
])
export type Prediction = z.infer<typeof Prediction>

type Point = { responsesPerPrompt: number; prompts: number; diversity: number | null }

/** The prediction of a plan by its random-order d: only under the law's own settings and within its range of d. `pairs` is the K = 2 plan. */
export function predictAgainstPairs(
  law: PerformanceLaw,
  settings: DiversitySettings,
  plan: Point,
  pairs: Point | null,
): Prediction {
  if (plan.prompts === 0) return { kind: 'none', reason: 'no-prompts' }
  if (!isLawSetting(settings)) return { kind: 'none', reason: 'settings' }
  if (plan.diversity === null) return { kind: 'none', reason: 'no-diversity' }
  const outside = outsideRange(plan.diversity)
  if (outside) return { kind: 'none', reason: outside }
  if (plan.responsesPerPrompt === 2) return { kind: 'baseline' }
  if (!pairs || pairs.diversity === null || outsideRange(pairs.diversity))
    return { kind: 'none', reason: 'no-baseline' }
  const baseline = lineAt(law.lines[2], pairs.diversity)
  if (isMeasured(plan.responsesPerPrompt)) {
    const line = law.lines[plan.responsesPerPrompt]
    const points = POINTS * (lineAt(line, plan.diversity) - baseline)
    const variance =
      POINTS ** 2 * (predictionVariance(line, plan.diversity) + predictionVariance(law.lines[2], pairs.diversity))
    const half = T_95_DF6 * Math.sqrt(variance + BETWEEN_SETTINGS_POINTS ** 2)
    return { kind: 'predicted', points, low: points - half, high: points + half }
  }
  const span = extrapolatedSpan(law, plan.responsesPerPrompt, plan.diversity)
  return { kind: 'extrapolated', low: POINTS * (span.low - baseline), high: POINTS * (span.high - baseline) }
}

/** Least and most reward (0…1) at K in 5…9 over the growth shapes, each fitted to the three lines' values at this d. */
export function extrapolatedSpan(
  law: PerformanceLaw,
  responsesPerPrompt: number,
  diversity: number,
): { low: number; high: number } {
  const at = (k: MeasuredK) => lineAt(law.lines[k], diversity)
  const rewards = growthShapeNames.map((shape) => grownReward(shape, [at(2), at(3), at(4)], responsesPerPrompt))
  return { low: Math.min(...rewards), high: Math.max(...rewards) }
}

export function isLawSetting(settings: DiversitySettings): boolean {
  return (
    settings.tokenizer === PAPER_SETTINGS.tokenizer &&
    settings.template === PAPER_SETTINGS.template &&
    settings.maxTokens === PAPER_SETTINGS.maxTokens
  )
}

function outsideRange(diversity: number): 'below-range' | 'above-range' | null {
  if (diversity < lawRange.least) return 'below-range'
  return diversity > lawRange.most ? 'above-range' : null
}

function isMeasured(k: number): k is MeasuredK {
  return measuredK.some((measured) => measured === k)
}
