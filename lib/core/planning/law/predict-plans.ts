import type { DiversitySettings } from '#lib/core/diversity/settings'
import { studentTQuantile } from '#lib/core/statistics/student-t'
import { grownReward, growthShapeNames } from './growth-shapes.ts'
import { isSameSettings, type Law, lineCovariance, lineOf, scoreAt } from './law.ts'
import type { LawLine } from './law-used.ts'
import { measuredK } from './paper-results.ts'
import type { Prediction } from './prediction.ts'
import { sharesBest } from './share-best.ts'

/** Of the two-sided 90% interval. */
const UPPER_PROBABILITY = 0.95

/** What a law reads of a plan: its K, its prompts, and d of as many prompts in the pool's random order (null where it is undefined). */
export type PlanPoint = { responsesPerPrompt: number; prompts: number; diversity: number | null }

export type PlanPrediction = {
  prediction: Prediction
  /** Share of simulations in which this K scores highest among K = 2, 3 and 4; null for other K and where one of the three has no figure. */
  shareBest: number | null
}

/**
 * What a law says of each plan of one budget, in the order given: the score above the K = 2 plan's with its 90% prediction interval
 * (Student's t at the smaller degrees of freedom of the two lines), and how often each of K = 2, 3, 4 comes out best. Only under the
 * law's own settings and within its range of d.
 */
export function predictPlans(law: Law, settings: DiversitySettings, plans: readonly PlanPoint[]): PlanPrediction[] {
  const pairs = plans.find((plan) => plan.responsesPerPrompt === 2) ?? null
  const predictions = plans.map((plan) => predictPlan(law, settings, plan, pairs))
  const compared = measuredK.map((k) => {
    const i = plans.findIndex((plan) => plan.responsesPerPrompt === k)
    const kind = predictions[i]?.kind
    const d = plans[i]?.diversity ?? null
    const found = lineOf(law, k)
    return (kind === 'baseline' || kind === 'predicted') && d !== null && found ? { ...found, d } : null
  })
  const [two, three, four] = compared
  const shares = two && three && four ? sharesBest(law, [two, three, four]) : null
  return plans.map((plan, i) => ({
    prediction: predictions[i] as Prediction,
    shareBest: shares?.[(measuredK as readonly number[]).indexOf(plan.responsesPerPrompt)] ?? null,
  }))
}

function predictPlan(law: Law, settings: DiversitySettings, plan: PlanPoint, pairs: PlanPoint | null): Prediction {
  const { responsesPerPrompt: k, diversity: d } = plan
  if (plan.prompts === 0) return { kind: 'none', reason: 'no-prompts' }
  if (!isSameSettings(settings, law.settings)) return { kind: 'none', reason: 'settings' }
  if (d === null) return { kind: 'none', reason: 'no-diversity' }
  const found = lineOf(law, k)
  const grown = found || k <= 4 ? null : measuredLines(law)
  const read: readonly LawLine[] = found ? [found.line] : (grown ?? [])
  const outside = read.map((line) => outsideRange(line, d)).find((reason) => reason !== null)
  if (outside) return { kind: 'none', reason: outside }
  if (k === 2 && found) return { kind: 'baseline' }
  const two = lineOf(law, 2)
  const pairsDiversity = pairs?.diversity ?? null
  if (!two || pairsDiversity === null || pairs?.prompts === 0 || outsideRange(two.line, pairsDiversity))
    return { kind: 'none', reason: 'no-baseline' }
  if (found) return predictDifference(law, { ...found, d }, { ...two, d: pairsDiversity })
  if (!grown) return { kind: 'none', reason: 'no-line' }
  const baseline = scoreAt(two.line, pairsDiversity)
  const span = extrapolatedSpan(grown, k, d)
  return { kind: 'extrapolated', low: span.low - baseline, high: span.high - baseline }
}

type ReadLine = { line: LawLine; place: number; d: number }

/** A run at one line's d against a run at the other's: lines, runs and settings all add to what is uncertain. */
function predictDifference(law: Law, here: ReadLine, there: ReadLine): Prediction {
  const variance =
    lineCovariance(law, here, here) +
    lineCovariance(law, there, there) -
    2 * lineCovariance(law, here, there) +
    scatter(here.line) +
    scatter(there.line)
  const degreesOfFreedom = Math.min(here.line.degreesOfFreedom, there.line.degreesOfFreedom)
  const half = intervalFactor(degreesOfFreedom) * Math.sqrt(Math.max(0, variance))
  const points = scoreAt(here.line, here.d) - scoreAt(there.line, there.d)
  return { kind: 'predicted', points, low: points - half, high: points + half }
}

/** Least and most score at K in 5…9 over the growth shapes, each fitted to the values of the lines of K = 2, 3, 4 at this d. */
function extrapolatedSpan(
  lines: readonly [LawLine, LawLine, LawLine],
  k: number,
  diversity: number,
): { low: number; high: number } {
  const scores = growthShapeNames.map((shape) =>
    grownReward(shape, [scoreAt(lines[0], diversity), scoreAt(lines[1], diversity), scoreAt(lines[2], diversity)], k),
  )
  return { low: Math.min(...scores), high: Math.max(...scores) }
}

function measuredLines(law: Law): [LawLine, LawLine, LawLine] | null {
  const [two, three, four] = measuredK.map((k) => lineOf(law, k)?.line)
  return two && three && four ? [two, three, four] : null
}

function scatter(line: LawLine): number {
  return line.residualVariance + line.settingVariance
}

function outsideRange(line: LawLine, diversity: number): 'below-range' | 'above-range' | null {
  if (diversity < line.least) return 'below-range'
  return diversity > line.most ? 'above-range' : null
}

const factors = new Map<number, number>()

/** t(0.95) at these degrees of freedom, kept: a slider asks for the same few again and again. */
export function intervalFactor(degreesOfFreedom: number): number {
  const known = factors.get(degreesOfFreedom)
  if (known !== undefined) return known
  const factor = studentTQuantile(UPPER_PROBABILITY, degreesOfFreedom)
  factors.set(degreesOfFreedom, factor)
  return factor
}
