import type { PlanAhead, PlanDifference } from '#lib/core/planning/replan/plan-difference'
import { type BudgetKind, budgetText, dayText, secondsText } from '../planner/budget-text.ts'
import { strings } from '../strings/index.ts'

export type DifferenceRow = {
  key: keyof typeof strings.replan.dialog.rows
  before: string
  after: string
  /** With its sign; null where nothing is to be subtracted, or nothing differs. */
  difference: string | null
}

/** A new version beside the one in force, figure by figure, in the words of the campaign's budget. */
export function differenceRows({ before, after }: PlanDifference, kind: BudgetKind): DifferenceRow[] {
  const none = strings.planner.noFigure
  const figure = (
    key: DifferenceRow['key'],
    of: (ahead: PlanAhead) => number | null,
    show: (value: number) => string = (value) => value.toLocaleString('en'),
  ): DifferenceRow => {
    const [one, other] = [of(before), of(after)]
    const gap = one === null || other === null ? 0 : other - one
    return {
      key,
      before: one === null ? none : show(one),
      after: other === null ? none : show(other),
      difference: gap === 0 ? null : `${gap < 0 ? '−' : '+'}${show(Math.abs(gap))}`,
    }
  }
  const day = (key: 'earliest' | 'latest'): DifferenceRow => ({
    key,
    before: before.finish ? dayText(before.finish[key]) : none,
    after: after.finish ? dayText(after.finish[key]) : none,
    difference: null,
  })
  const rows = [
    figure('k', (ahead) => ahead.responsesPerPrompt),
    figure('overlap', (ahead) => ahead.overlap),
    figure('prompts', (ahead) => ahead.prompts),
    figure('itemsAhead', (ahead) => ahead.itemsAhead),
    figure('judgmentsAhead', (ahead) => ahead.judgmentsAhead),
    figure(
      'unitsAhead',
      (ahead) => ahead.unitsAhead,
      (units) => budgetText(units, kind),
    ),
    figure(
      'cap',
      (ahead) => ahead.capUnits,
      (units) => budgetText(units, kind),
    ),
    figure('seconds', (ahead) => ahead.secondsPerJudgment, secondsText),
    figure(
      'diversity',
      (ahead) => ahead.diversity,
      (value) => value.toFixed(2),
    ),
    day('earliest'),
    day('latest'),
  ]
  return rows.filter(({ before: one, after: other }) => one !== none || other !== none)
}
