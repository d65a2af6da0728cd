import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { hoursText, minorUnitsIn, moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'
import { plansTitle, pointDecimals, predictionText, signedPoints } from './plan-words.ts'

/** What the chart of the plans can show. */
export const planMeasures = ['points', 'diversity', 'cost', 'hours'] as const
export type PlanMeasure = (typeof planMeasures)[number]

/** What the chart draws of one plan, in the axis' unit: a value, one with its interval, a span of what nobody measured, or nothing. */
export type PlanMark =
  | { kind: 'value'; value: number; interval: { low: number; high: number } | null }
  | { kind: 'span'; low: number; high: number }

/** What a question gives its plans' chart: the law their points come from and the currency of their cost. */
export type ChartTerms = Pick<PlanQuestion, 'law' | 'budget' | 'charging' | 'cost'>

export const currencyOf = ({ budget, cost }: Pick<PlanQuestion, 'budget' | 'cost'>): string | null =>
  budget.unit === 'money' ? budget.currency : (cost?.currency ?? null)

export function markOf(plan: BudgetPlan, measure: PlanMeasure, terms: ChartTerms): PlanMark | null {
  const value = (amount: number | null): PlanMark | null =>
    amount === null || plan.prompts === 0 ? null : { kind: 'value', value: amount, interval: null }
  const currency = currencyOf(terms)
  switch (measure) {
    case 'points':
      return pointsMark(plan)
    case 'diversity':
      return value(plan.diversity)
    case 'cost':
      return value(plan.costMinorUnits === null || !currency ? null : plan.costMinorUnits / minorUnitsIn(currency))
    case 'hours':
      return value(plan.paidSeconds === null ? null : plan.paidSeconds / 3600)
  }
}

function pointsMark({ prediction }: BudgetPlan): PlanMark | null {
  switch (prediction.kind) {
    case 'baseline':
      return { kind: 'value', value: 0, interval: null }
    case 'predicted':
      return { kind: 'value', value: prediction.points, interval: { low: prediction.low, high: prediction.high } }
    case 'extrapolated':
      return { kind: 'span', low: prediction.low, high: prediction.high }
    case 'none':
      return null
  }
}

/** The measures that some of these plans have a figure for. */
export function knownMeasures(plans: readonly BudgetPlan[], terms: ChartTerms): PlanMeasure[] {
  // A baseline alone is no comparison.
  const some = (measure: PlanMeasure) =>
    plans.some((plan) => markOf(plan, measure, terms) !== null && (measure !== 'points' || 'low' in plan.prediction))
  return planMeasures.filter(some)
}

/** A plan's figure as it is read beside its mark; why there is none for points, empty for the rest. */
export function measureText(plan: BudgetPlan, measure: PlanMeasure, terms: ChartTerms, decimals: number): string {
  const words = strings.planner
  const currency = currencyOf(terms)
  switch (measure) {
    case 'points':
      return predictionText(plan.prediction, decimals)
    case 'diversity':
      return plan.diversity === null ? '' : `d ${words.diversity.value(plan.diversity)}`
    case 'cost':
      return plan.costMinorUnits === null || !currency ? '' : moneyText(plan.costMinorUnits, currency)
    case 'hours':
      return plan.paidSeconds === null ? '' : hoursText(plan.paidSeconds)
  }
}

/** What stands beside a mark: short, since eight stand side by side. */
export function markLabel(plan: BudgetPlan, measure: PlanMeasure, terms: ChartTerms, decimals: number): string {
  if (measure !== 'points') return measureText(plan, measure, terms, decimals).replace(/^d /, '')
  return plan.prediction.kind === 'predicted' ? signedPoints(plan.prediction.points, decimals) : ''
}

/** The finding of the chart, computed: its title. */
export function measureTitle(plans: readonly BudgetPlan[], measure: PlanMeasure, terms: ChartTerms): string {
  const words = strings.planner
  const decimals = pointDecimals(plans, terms.law)
  if (measure === 'points') return plansTitle(plans, terms.law) ?? words.chart.noneAbove
  const known = plans.flatMap((plan) => {
    const mark = markOf(plan, measure, terms)
    return mark?.kind === 'value' ? [{ plan, value: mark.value }] : []
  })
  const ordered = known.toSorted((a, b) => a.value - b.value)
  const [least, most] = [ordered[0]?.plan, ordered.at(-1)?.plan]
  if (!least || !most) return words.results
  if (measure === 'diversity')
    return words.chart.mostDiverse(most.responsesPerPrompt, words.diversity.value(most.diversity ?? 0), most.prompts)
  const text = (plan: BudgetPlan) => measureText(plan, measure, terms, decimals)
  const { responsesPerPrompt: leastK } = least
  return words.chart.between(words.columns[measure], text(least), leastK, text(most), most.responsesPerPrompt)
}

/** The title of the vertical axis, with its unit. */
export function measureAxis(measure: PlanMeasure, terms: ChartTerms): string {
  const words = strings.planner.chart
  if (measure === 'cost') return words.yTitles.cost(currencyOf(terms) ?? '')
  const { law } = terms
  const isMetric = law.name === CALIBRATED_LAW_NAME && law.scale === 'metric'
  return measure === 'points' && isMetric ? words.yMetric(law.metric) : words.yTitles[measure]
}
