import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanAnswer } from '#lib/core/planning/plan-request'

/** The plan of the K that was chosen, else the recommended one, else the first that buys a prompt; null where none does. */
export function chosenOf({ plans, recommendation }: PlanAnswer, k: string): BudgetPlan | null {
  return (
    plans.find(({ responsesPerPrompt }) => String(responsesPerPrompt) === k) ??
    plans.find(({ responsesPerPrompt }) => responsesPerPrompt === recommendation.responsesPerPrompt) ??
    plans.find(({ prompts }) => prompts > 0) ??
    null
  )
}
