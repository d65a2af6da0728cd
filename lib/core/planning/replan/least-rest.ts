import { budgetUnits } from '../budget.ts'
import { chargeFor } from '../cost/charging.ts'
import type { PlanQuestion } from '../plan-request.ts'
import { remainderUnits, restFor } from './remainder-work.ts'
import type { StandingWork } from './standing-work.ts'

/** The smallest budget of the whole campaign that pays one further prompt of K responses, in the budget's unit. */
export function leastWholeBudget(
  k: number,
  question: PlanQuestion,
  standing: StandingWork,
  options: { upgradeJudged: boolean },
): number {
  const rest = restFor(k, question.budget, standing, options)
  const { expectedUnits, reservedUnits } = chargeFor(k, question)
  const one = remainderUnits(k, 1, rest, question) + reservedUnits - expectedUnits
  return standing.spentUnits + standing.toFinishUnits + one
}

/**
 * Whether a budget pays for no further prompt because none is left, while items that have begun still wait for judgments: then a
 * version may raise it for those alone.
 */
export function onlyFinishes(question: PlanQuestion, standing: StandingWork): boolean {
  const { spentUnits, toFinishUnits, toFinishJudgments, unfinished } = standing
  return unfinished.length === 0 && toFinishJudgments > 0 && budgetUnits(question.budget) > spentUnits + toFinishUnits
}
