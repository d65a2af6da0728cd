import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { Recommendation } from '#lib/core/planning/frontier/recommend-plan'
import { CALIBRATED_LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { strings } from '../strings/index.ts'

/** Decimals of points on the paper's score. */
const POINT_DECIMALS = 1
const MOST_DECIMALS = 5

/** "+1.6", "−0.3": points with their sign, to a tenth; of a metric that runs from 0 to 1, to as many decimals as it takes. */
export function signedPoints(points: number, decimals = POINT_DECIMALS): string {
  const rounded = Math.abs(points).toFixed(decimals)
  return Number(rounded) === 0 ? rounded : `${points < 0 ? '−' : '+'}${rounded}`
}

/** Decimals in which predictions of a law are told apart: a tenth of the paper's points; two digits of the largest on any other scale. */
export function pointDecimals(plans: readonly Pick<BudgetPlan, 'prediction'>[], law: LawUsed): number {
  if (law.name !== CALIBRATED_LAW_NAME || law.scale === 'points') return POINT_DECIMALS
  const values = plans.flatMap(({ prediction }) => ('low' in prediction ? [prediction.low, prediction.high] : []))
  const largest = Math.max(0, ...values.map(Math.abs))
  return largest === 0 ? POINT_DECIMALS : Math.max(0, Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(largest))))
}

/** A prediction in one line: points with their interval, a span, or why there are none. */
export function predictionText(prediction: Prediction, decimals = POINT_DECIMALS): string {
  const words = strings.planner.prediction
  const show = (points: number) => signedPoints(points, decimals)
  switch (prediction.kind) {
    case 'baseline':
      return words.baseline
    case 'predicted':
      return words.predicted(show(prediction.points), show(prediction.low), show(prediction.high))
    case 'extrapolated':
      return words.extrapolated(show(prediction.low), show(prediction.high))
    case 'none':
      return words.none[prediction.reason]
  }
}

/** The finding of a comparison, for its chart's title; null where nothing is predicted. */
export function plansTitle(plans: readonly BudgetPlan[], law: LawUsed): string | null {
  const words = strings.planner.chart
  const predicted = plans.flatMap(({ responsesPerPrompt, prediction }) =>
    prediction.kind === 'predicted' ? [{ responsesPerPrompt, ...prediction }] : [],
  )
  const best = predicted.toSorted((a, b) => b.points - a.points)[0]
  if (!best) return null
  if (best.points <= 0) return words.noneAbove
  const decimals = pointDecimals(plans, law)
  const show = (points: number) => signedPoints(points, decimals)
  const isMetric = law.name === CALIBRATED_LAW_NAME && law.scale === 'metric'
  return words.best(
    best.responsesPerPrompt,
    isMetric ? show(best.points) : words.points(show(best.points)),
    show(best.low),
    show(best.high),
    best.low <= 0,
  )
}

/** The K with the highest prediction, the K = 2 plan's own 0 among them; null where none beside it is predicted. */
export function highestPredictedK(plans: readonly BudgetPlan[]): number | null {
  if (!plans.some(({ prediction }) => prediction.kind === 'predicted')) return null
  const known = plans.flatMap(({ responsesPerPrompt: k, prediction }) => {
    if (prediction.kind === 'predicted') return [{ k, points: prediction.points }]
    return prediction.kind === 'baseline' ? [{ k, points: 0 }] : []
  })
  return known.toSorted((a, b) => b.points - a.points || a.k - b.k)[0]?.k ?? null
}

/** What a law's predictions are of, above the column that holds them. */
export function predictedHead(law: LawUsed): string {
  const isMetric = law.name === CALIBRATED_LAW_NAME && law.scale === 'metric'
  return isMetric ? strings.planner.predictedMetric(law.metric) : strings.planner.columns.predicted
}

/** The recommendation as one sentence; its sources and cautions stand beside it. */
export function recommendationText({ responsesPerPrompt, reasonKey, facts }: Recommendation): string {
  const words = strings.planner.recommendation
  if (responsesPerPrompt === null || reasonKey === 'none') return words.none
  const shape = strings.campaigns.planShapeLong(responsesPerPrompt, facts.prompts)
  if (reasonKey === 'fallback') return words.fallback(shape, facts.ruledResponsesPerPrompt)
  return `${words.chosen(shape)} ${words.because[reasonKey]}${facts.alternatives.length > 0 ? ` ${words.alternatives(facts.alternatives)}` : ''}`
}
