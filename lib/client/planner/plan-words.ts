import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { Recommendation } from '#lib/core/planning/frontier/recommend-plan'
import type { Prediction } from '#lib/core/planning/law/performance-law'
import { strings } from '../strings/index.ts'

/** "+1.6", "−0.3": points with their sign, to a tenth. */
export function signedPoints(points: number): string {
  const rounded = Math.abs(points).toFixed(1)
  return rounded === '0.0' ? '0.0' : `${points < 0 ? '−' : '+'}${rounded}`
}

/** A prediction in a table cell: points with their band, a span, or why there are none. */
export function predictionText(prediction: Prediction): string {
  const words = strings.planner.prediction
  switch (prediction.kind) {
    case 'baseline':
      return words.baseline
    case 'predicted':
      return words.predicted(
        signedPoints(prediction.points),
        signedPoints(prediction.low),
        signedPoints(prediction.high),
      )
    case 'extrapolated':
      return words.extrapolated(signedPoints(prediction.low), signedPoints(prediction.high))
    case 'none':
      return words.none[prediction.reason]
  }
}

/** The finding of a comparison, for its chart's title; null where nothing is predicted. */
export function plansTitle(plans: readonly BudgetPlan[]): string | null {
  const words = strings.planner.chart
  const predicted = plans.flatMap(({ responsesPerPrompt, prediction }) =>
    prediction.kind === 'predicted' ? [{ responsesPerPrompt, ...prediction }] : [],
  )
  const best = predicted.toSorted((a, b) => b.points - a.points)[0]
  if (!best) return null
  if (best.points <= 0) return words.noneAbove
  return words.best(
    best.responsesPerPrompt,
    signedPoints(best.points),
    signedPoints(best.low),
    signedPoints(best.high),
    best.low <= 0,
  )
}

/** The recommendation as one sentence; its sources and cautions stand beside it. */
export function recommendationText({ responsesPerPrompt, reasonKey, facts }: Recommendation): string {
  const words = strings.planner.recommendation
  if (responsesPerPrompt === null || reasonKey === 'none') return words.none
  const shape = strings.campaigns.planShapeLong(responsesPerPrompt, facts.prompts)
  if (reasonKey === 'fallback') return words.fallback(shape, facts.ruledResponsesPerPrompt)
  return `${words.chosen(shape)} ${words.because[reasonKey]}${facts.alternatives.length > 0 ? ` ${words.alternatives(facts.alternatives)}` : ''}`
}
