import { budgetUnits } from '../budget.ts'
import { itemUnits } from '../frontier/budget-plan.ts'
import type { PlanDocument } from './plan-document.ts'

export type OpeningTerms = {
  responsesPerItem: number
  overlap: number
  /** What one judgment takes from the budget, in its unit. */
  unitsPerJudgment: number
  /** The budget: nothing is handed out past it. */
  capUnits: number
  /** Draws the responses of a slate where a prompt has more than are shown. */
  seed: string
}

/** What a locked plan lays down for the items of its campaign. */
export function openingTerms(plan: PlanDocument): OpeningTerms {
  const { responsesPerPrompt, overlap, budget, cost } = plan
  return {
    responsesPerItem: responsesPerPrompt,
    overlap,
    unitsPerJudgment: itemUnits(responsesPerPrompt, { budget, overlap: 1, cost }),
    capUnits: budgetUnits(budget),
    seed: plan.selection.seed,
  }
}
