import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { type PlanLimit, planLimit } from '#lib/core/planning/frontier/plan-limit'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { hoursText, moneyText } from '../../campaigns/units.ts'
import { strings } from '../../strings/index.ts'
import { bareBudgetText, dayTexts, secondsText } from '../budget-text.ts'
import { currencyOf } from '../plan-measures.ts'
import { pointDecimals, signedPoints } from '../plan-words.ts'
import type { PlanColumn } from './sort-plans.ts'

export type PlanCell = { text: string; note: string | null }

export type PlanTerms = Pick<PlanQuestion, 'law' | 'budget' | 'charging' | 'cost'>

export type PoolFacts = {
  distinctPrompts: number
  /** Where the pool's d stops rising, if it is at hand. */
  peakPrompts: number | null
}

/** What each column says of each plan: its figure, and below it what the figure depends on. */
export function planCells(
  plans: readonly BudgetPlan[],
  terms: PlanTerms,
  pool: PoolFacts,
): (plan: BudgetPlan, column: PlanColumn) => PlanCell {
  const words = strings.planner
  const decimals = pointDecimals(plans, terms.law)
  const currency = currencyOf(terms)
  const costs = plans.flatMap(({ costMinorUnits }) => costMinorUnits ?? [])
  const slacks = plans.map(({ slack }) => slack)
  const cell = (text: string | null, note: string | null = null): PlanCell => ({ text: text ?? words.noFigure, note })
  return (plan, column) => {
    switch (column) {
      case 'k':
        return cell(String(plan.responsesPerPrompt))
      case 'prompts':
        return cell(plan.prompts.toLocaleString('en'), limitNote(plan, pool))
      case 'diversity':
        return cell(plan.diversity === null ? null : words.diversity.value(plan.diversity))
      case 'predicted':
        return predictedCell(plan, decimals)
      case 'best':
        return cell(plan.shareBest === null ? null : strings.common.percent(plan.shareBest))
      case 'judgments':
        return cell(plan.judgments.toLocaleString('en'), strings.campaigns.annotations(plan.annotations))
      case 'comparisons': {
        const { comparisonsPerJudgment, responsesPerPrompt, bitsPerJudgment } = plan
        const note = words.comparisonsNote(comparisonsPerJudgment, responsesPerPrompt - 1, bitsPerJudgment)
        return cell(plan.comparisons.toLocaleString('en'), note)
      }
      case 'cost':
        return cell(plan.costMinorUnits === null || !currency ? null : moneyText(plan.costMinorUnits, currency, costs))
      case 'hours': {
        const { paidSeconds, secondsPerJudgment } = plan
        const note = secondsPerJudgment === null ? null : words.secondsNote(secondsText(secondsPerJudgment))
        return cell(paidSeconds === null ? null : hoursText(paidSeconds), note)
      }
      case 'finish': {
        if (plan.finish === null) return cell(null)
        const [earliest, latest] = dayTexts(plan.finish.earliest, plan.finish.latest)
        return cell(earliest, words.finishTo(latest))
      }
      case 'slack':
        return cell(bareBudgetText(plan.slack, terms, slacks))
    }
  }
}

function predictedCell({ prediction }: BudgetPlan, decimals: number): PlanCell {
  const words = strings.planner.prediction
  const show = (points: number) => signedPoints(points, decimals)
  switch (prediction.kind) {
    case 'baseline':
      return { text: words.baselineShort, note: null }
    case 'predicted':
      return { text: show(prediction.points), note: words.interval(show(prediction.low), show(prediction.high)) }
    case 'extrapolated':
      return { text: words.interval(show(prediction.low), show(prediction.high)), note: words.extrapolatedShort }
    case 'none':
      return { text: strings.planner.noFigure, note: words.none[prediction.reason] }
  }
}

function limitNote(plan: BudgetPlan, { distinctPrompts, peakPrompts }: PoolFacts): string | null {
  const words = strings.planner.limits
  const limit: PlanLimit = planLimit(plan, distinctPrompts)
  if (limit === 'budget') return null
  return limit === 'peak' && plan.prompts !== peakPrompts ? words.dip : words[limit]
}

/** The columns that these plans have something for: a cost needs a wage or a price, a finish a start and hours. */
export function shownColumns(
  plans: readonly BudgetPlan[],
  terms: PlanTerms,
  columns: readonly PlanColumn[],
): PlanColumn[] {
  const has: Partial<Record<PlanColumn, boolean>> = {
    cost: plans.some(({ costMinorUnits }) => costMinorUnits !== null) && currencyOf(terms) !== null,
    hours: plans.some(({ paidSeconds }) => paidSeconds !== null),
    finish: plans.some(({ finish }) => finish !== null),
    best: plans.some(({ shareBest }) => shareBest !== null),
  }
  return columns.filter((column) => has[column] ?? true)
}
