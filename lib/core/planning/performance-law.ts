import type { DiversitySettings } from '#lib/core/diversity/settings'
import { fitLine, type LineFit, lineAt, predictionVariance } from './fit-line.ts'
import { type Algorithm, lawRange, type MeasuredK, measuredK, paperDiversity, paperReward } from './paper-results.ts'

/** 95% quantile of Student's t with the fits' 6 degrees of freedom (8 points, 2 coefficients): a 90% two-sided interval. */
const T_95_DF6 = 1.9431802805153022
/** Spread between the settings of Table 1, in points: what another model, data set or algorithm may differ by. */
const BETWEEN_SETTINGS_POINTS = 0.5
const POINTS = 100

/** How reward may grow with K: four shapes that fit K = 2, 3, 4 alike, so that their spread is what is not known past 4. */
const growthShapes: readonly ((k: number) => number)[] = [
  Math.log,
  Math.sqrt,
  (k) => 1 - 1 / k,
  (k) => expectedMaximum[k] ?? Number.NaN,
]
/** E[max of k standard normals], k = 2…9 (Harter 1961). */
const expectedMaximum: Readonly<Record<number, number>> = {
  2: 0.5641895835, 3: 0.8462843753, 4: 1.0293753730, 5: 1.1629644736, 6: 1.2672063606, 7: 1.3521783756, 8: 1.4236003060, 9: 1.4850131622,
}

export type PerformanceLaw = { algorithm: Algorithm; lines: Readonly<Record<MeasuredK, LineFit>> }

/** Refits reward = slope_K · d + intercept_K on the paper's own points (Song et al. 2024, Figure 4). */
export function fitPerformanceLaw(algorithm: Algorithm): PerformanceLaw {
  const line = (k: MeasuredK): LineFit => {
    const fit = fitLine(paperDiversity, paperReward[algorithm][k])
    if (!fit) throw new Error('the paper gives eight points a line')
    return fit
  }
  return { algorithm, lines: { 2: line(2), 3: line(3), 4: line(4) } }
}

export type Prediction =
  | { kind: 'baseline' }
  /** Points above the K = 2 plan with a 90% prediction band. */
  | { kind: 'predicted'; points: number; low: number; high: number }
  /** K >= 5: the span of four growth shapes that the data cannot tell apart. Drawn hatched, never recommended. */
  | { kind: 'extrapolated'; low: number; high: number }
  | { kind: 'none'; reason: 'settings' | 'below-range' | 'above-range' | 'no-diversity' | 'no-baseline' }

type Point = { responsesPerPrompt: number; diversity: number | null }

/**
 * Points above the K = 2 plan on the paper's score (100 × mean sigmoid of a reward model), at the plan's random-order d.
 * Only under the law's own settings and within its range of d; elsewhere the reason why there is none.
 */
export function predictAgainstPairs(law: PerformanceLaw, settings: DiversitySettings, plan: Point, pairs: Point | null): Prediction {
  if (!isLawSetting(settings)) return { kind: 'none', reason: 'settings' }
  if (plan.diversity === null) return { kind: 'none', reason: 'no-diversity' }
  const outside = outsideRange(plan.diversity)
  if (outside) return { kind: 'none', reason: outside }
  if (plan.responsesPerPrompt === 2) return { kind: 'baseline' }
  if (!pairs || pairs.diversity === null || outsideRange(pairs.diversity)) return { kind: 'none', reason: 'no-baseline' }
  const baseline = lineAt(law.lines[2], pairs.diversity)
  if (isMeasured(plan.responsesPerPrompt)) {
    const line = law.lines[plan.responsesPerPrompt]
    const points = POINTS * (lineAt(line, plan.diversity) - baseline)
    const variance = POINTS ** 2 * (predictionVariance(line, plan.diversity) + predictionVariance(law.lines[2], pairs.diversity))
    const half = T_95_DF6 * Math.sqrt(variance + BETWEEN_SETTINGS_POINTS ** 2)
    return { kind: 'predicted', points, low: points - half, high: points + half }
  }
  const span = extrapolatedSpan(law, plan.responsesPerPrompt, plan.diversity)
  return { kind: 'extrapolated', low: POINTS * (span.low - baseline), high: POINTS * (span.high - baseline) }
}

/** Least and most reward at K >= 5 over the growth shapes, each fitted to the three lines' values at this d. */
function extrapolatedSpan(law: PerformanceLaw, responsesPerPrompt: number, diversity: number): { low: number; high: number } {
  const rewards = measuredK.map((k) => lineAt(law.lines[k], diversity))
  const values = growthShapes.map((shape) => {
    const fit = fitLine(measuredK.map(shape), rewards)
    return fit ? lineAt(fit, shape(responsesPerPrompt)) : Number.NaN
  })
  return { low: Math.min(...values), high: Math.max(...values) }
}

function isLawSetting(settings: DiversitySettings): boolean {
  return settings.tokenizer === 'llama' && settings.template === 'hh' && settings.maxTokens === 512
}

function outsideRange(diversity: number): 'below-range' | 'above-range' | null {
  if (diversity < lawRange.least) return 'below-range'
  return diversity > lawRange.most ? 'above-range' : null
}

function isMeasured(k: number): k is MeasuredK {
  return measuredK.some((measured) => measured === k)
}
