import type { Plan } from '#lib/contracts/plans'
import { chosenPlan } from '#lib/core/planning/document/plan-document'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { strings } from '../../strings/index.ts'
import type { ComparedSide } from './compare-two.ts'

/** A plan that may stand at either side, by its name in the address: "4", or "locked". */
export type ComparedChoice = { value: string; label: string; side: ComparedSide }

/** Every plan of a question that buys a prompt, and the locked one where there is one. */
export function comparedChoices(
  plans: readonly BudgetPlan[],
  question: PlanQuestion,
  locked: Pick<Plan, 'number' | 'document'> | null,
): ComparedChoice[] {
  const words = strings.planner.compare
  const of = (plan: BudgetPlan): ComparedChoice => {
    const k = plan.responsesPerPrompt
    return { value: String(k), label: words.this(k), side: { plan, question } }
  }
  const standing = locked && chosenPlan(locked.document)
  return [
    ...(locked && standing
      ? [{ value: 'locked', label: words.locked(locked.number), side: { plan: standing, question: locked.document } }]
      : []),
    ...plans.filter(({ prompts }) => prompts > 0).map(of),
  ]
}
