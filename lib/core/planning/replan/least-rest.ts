import { chargeFor } from '../cost/charging.ts'
import { plannedK } from '../frontier/budget-plan.ts'
import type { PlanQuestion } from '../plan-request.ts'
import { remainderUnits, restFor } from './remainder-work.ts'
import type { StandingWork } from './standing-work.ts'

/** The smallest budget of the whole campaign that pays one further prompt of K responses, in the budget's unit; of any K where null. */
export function leastWholeBudget(
  k: number | null,
  question: PlanQuestion,
  standing: StandingWork,
  options: { upgradeJudged: boolean },
): number {
  const sizes = k === null ? plannedK : [k]
  return Math.min(
    ...sizes.map((size) => {
      const rest = restFor(size, question.budget, standing, options)
      const { expectedUnits, reservedUnits } = chargeFor(size, question)
      const one = remainderUnits(size, 1, rest, question) + reservedUnits - expectedUnits
      return standing.spentUnits + standing.toFinishUnits + one
    }),
  )
}
