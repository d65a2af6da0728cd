import type { BudgetPlan } from './budget-plan.ts'

/** What ends a plan's number of prompts: the money, d (more prompts would lower it), or the pool itself. */
export type PlanLimit = 'budget' | 'peak' | 'pool'

/** `distinctPrompts`: how many different prompts the pool has to choose from. */
export function planLimit(
  { prompts, affordablePrompts }: Pick<BudgetPlan, 'prompts' | 'affordablePrompts'>,
  distinctPrompts: number,
): PlanLimit {
  if (prompts >= affordablePrompts) return 'budget'
  return prompts < Math.min(affordablePrompts, distinctPrompts) ? 'peak' : 'pool'
}
