import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'

/** One row for each K, the recommended one marked. */
export function planTable(plans: readonly BudgetPlan[], recommendedK: number | null): string {
  return textTable([
    ['', 'K', 'prompts', 'diversity', 'judgments', 'annotations', 'unspent', 'comparisons', 'points above K = 2'],
    ...plans.map((plan) => [
      plan.responsesPerPrompt === recommendedK ? '*' : '',
      String(plan.responsesPerPrompt),
      wholeNumber(plan.prompts),
      twoPlaces(plan.diversity),
      wholeNumber(plan.judgments),
      wholeNumber(plan.annotations),
      wholeNumber(plan.slack),
      wholeNumber(plan.comparisons),
      predictionText(plan.prediction),
    ]),
  ])
}

const signed = (points: number): string => `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(1)}`

function predictionText(prediction: Prediction): string {
  switch (prediction.kind) {
    case 'baseline':
      return '0'
    case 'predicted':
      return `${signed(prediction.points)} (${signed(prediction.low)} to ${signed(prediction.high)})`
    case 'extrapolated':
      return `extrapolated (${signed(prediction.low)} to ${signed(prediction.high)})`
    case 'none':
      return reasons[prediction.reason]
  }
}

const reasons: Record<Extract<Prediction, { kind: 'none' }>['reason'], string> = {
  settings: 'none: other settings',
  'below-range': 'none: diversity below 12.7',
  'above-range': 'none: diversity above 20.8',
  'no-diversity': 'none: no diversity',
  'no-prompts': 'buys no prompt',
  'no-baseline': 'none: nothing known at K = 2',
  'no-line': 'none: no line for this K',
}
