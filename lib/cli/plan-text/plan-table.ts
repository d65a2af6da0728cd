import { hoursText, moneyText } from '#lib/core/planning/cost/units-text'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { Prediction } from '#lib/core/planning/law/prediction'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { textTable, twoPlaces, wholeNumber } from '../text-table.ts'

type Column = { head: string; cell: (plan: BudgetPlan) => string }

/** One row for each K, the recommended one marked; cost, hours, dates and shares where they are known. */
export function planTable(
  plans: readonly BudgetPlan[],
  recommendedK: number | null,
  question: Pick<PlanQuestion, 'budget' | 'cost'>,
): string {
  const { budget, cost } = question
  const currency = budget.unit === 'money' ? budget.currency : cost?.currency
  const some = (known: (plan: BudgetPlan) => unknown, column: Column): Column[] =>
    plans.some((plan) => known(plan) !== null) ? [column] : []
  const unspent = (units: number) => {
    if (budget.unit === 'money') return moneyText(units, budget.currency)
    return budget.unit === 'hours' ? `${hoursText(units, 2)} h` : wholeNumber(units)
  }
  const columns: Column[] = [
    { head: '', cell: (plan) => (plan.responsesPerPrompt === recommendedK ? '*' : '') },
    { head: 'K', cell: (plan) => String(plan.responsesPerPrompt) },
    { head: 'prompts', cell: (plan) => wholeNumber(plan.prompts) },
    { head: 'diversity', cell: (plan) => twoPlaces(plan.diversity) },
    { head: 'judgments', cell: (plan) => wholeNumber(plan.judgments) },
    { head: 'annotations', cell: (plan) => wholeNumber(plan.annotations) },
    { head: 'unspent', cell: (plan) => unspent(plan.slack) },
    { head: 'comparisons', cell: (plan) => wholeNumber(plan.comparisons) },
    ...(currency === undefined
      ? []
      : some((plan) => plan.costMinorUnits, {
          head: 'cost',
          cell: (plan) => (plan.costMinorUnits === null ? '-' : moneyText(plan.costMinorUnits, currency)),
        })),
    ...some((plan) => plan.paidSeconds, {
      head: 'paid hours',
      cell: (plan) => (plan.paidSeconds === null ? '-' : hoursText(plan.paidSeconds, 2)),
    }),
    ...some((plan) => plan.finish, {
      head: 'finish',
      cell: ({ finish }) => (finish ? `${finish.earliest} to ${finish.latest}` : '-'),
    }),
    { head: 'points above K = 2', cell: (plan) => predictionText(plan.prediction) },
    ...some((plan) => plan.shareBest, {
      head: 'best of 2-4',
      cell: ({ shareBest }) => (shareBest === null ? '-' : `${(100 * shareBest).toFixed(0)}%`),
    }),
  ]
  return textTable([columns.map(({ head }) => head), ...plans.map((plan) => columns.map(({ cell }) => cell(plan)))])
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
