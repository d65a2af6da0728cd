import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { isChargedByResponse } from '#lib/core/planning/frontier/recommend-plan'
import { CALIBRATED_LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import { lawRange } from '#lib/core/planning/law/paper-results'
import { strings } from '../../strings/index.ts'
import type { ChartTerms } from '../plan-measures.ts'
import { highestPredictedK } from '../plan-words.ts'

/** What the predictions hold for, and what the charging rule does to them: below the chart, and in its file. */
export function chartConditions(plans: readonly BudgetPlan[], terms: ChartTerms): string {
  return `${lawConditions(terms.law)} ${strings.planner.chart.legend} ${chargingConditions(plans, terms)}`
}

/** Whose law it is and where it holds. */
export function lawConditions(law: LawUsed): string {
  const words = strings.planner.chart
  if (law.name === CALIBRATED_LAW_NAME) return words.calibrated(law.calibrationName, law.runs)
  return words.conditions(law.algorithm, lawRange.least.toFixed(1), lawRange.most.toFixed(1))
}

/** How judgments are charged, and which small K that makes win where it does. */
export function chargingConditions(plans: readonly BudgetPlan[], terms: ChartTerms): string {
  const { charged } = strings.planner.chart
  if (isChargedByResponse(terms)) return charged.response
  const best = highestPredictedK(plans)
  const ks = best === 2 || best === 3 ? strings.planner.k(best) : null
  return terms.charging.rule === 'comparison' ? charged.comparison(ks) : charged.time(ks)
}

/** Why no plan has a prediction, and what holds all the same. */
export function noPredictionText(plans: readonly BudgetPlan[], law: LawUsed): string {
  const { noPrediction: words, diversity, prediction } = strings.planner
  const bought = plans.filter(({ prompts }) => prompts > 0)
  if (bought.some((plan) => plan.prediction.kind === 'none' && plan.prediction.reason === 'settings'))
    return `${words.otherSettings} ${words.holds}`
  const known = bought.flatMap((plan) => (plan.diversity === null ? [] : [plan.diversity]))
  if (known.length === 0) return `${words.undefinedRange} ${words.holds}`
  const [low, high] = [Math.min(...known), Math.max(...known)].map(diversity.value) as [string, string]
  const lines = law.name === CALIBRATED_LAW_NAME ? law.basis.lines : [lawRange]
  const range = words.rangeOf(
    Math.min(...lines.map(({ least }) => least)).toFixed(1),
    Math.max(...lines.map(({ most }) => most)).toFixed(1),
  )
  const isOutside = bought.some(
    ({ prediction: one }) => one.kind === 'none' && (one.reason === 'below-range' || one.reason === 'above-range'),
  )
  const why = isOutside ? words.range(range, low, high) : `${prediction.none['no-line']}.`
  return `${why} ${words.holds}`
}
