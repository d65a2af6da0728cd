import type { PlanForm } from '#lib/client/planner/form/fields'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'

/** What both halves of the results are drawn from, once the budget buys something. */
export type FoundPlans = {
  measured: MeasuredDiversity
  question: PlanQuestion
  answer: PlanAnswer
  chosen: BudgetPlan | null
  form: PlanForm
  /** Prompts that may still be chosen. */
  distinctPrompts: number
  onChange: (change: Partial<PlanForm>) => void
}
