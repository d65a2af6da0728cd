import { budgetUnits } from '../budget.ts'
import { chargeFor } from '../cost/charging.ts'
import type { Checks } from '../cost/checks.ts'
import { generationUnits } from '../frontier/plan-units.ts'
import { chosenPlan, type PlanDocument } from './plan-document.ts'

export type OpeningTerms = {
  responsesPerItem: number
  overlap: number
  /** What one judgment takes from the budget at most, in its unit: set aside when it is handed out. */
  unitsPerJudgment: number
  /** Charged by the hour: units of one active hour. Null where the charge is fixed. */
  unitsPerHour: number | null
  /** The budget: nothing is handed out past it. */
  capUnits: number
  /** What making the responses takes from the budget, in its unit; 0 unless it is money. */
  generationUnits: number
  /** What is judged more than the overlap asks. */
  checks: Checks
  /** Which prompts are held out for testing. */
  split: PlanDocument['split']
  /** Draws the responses of a slate where a prompt has more than are shown. */
  seed: string
}

/** What a locked plan lays down for the items of its campaign. */
export function openingTerms(plan: PlanDocument): OpeningTerms {
  const { responsesPerPrompt, prompts, overlap, budget, checks, split } = plan
  const charge = chargeFor(responsesPerPrompt, plan)
  return {
    responsesPerItem: responsesPerPrompt,
    overlap,
    unitsPerJudgment: chosenPlan(plan)?.reservedUnitsPerJudgment ?? charge.reservedUnits,
    unitsPerHour: charge.unitsPerHour,
    capUnits: budgetUnits(budget),
    generationUnits: generationUnits(responsesPerPrompt, prompts, plan),
    checks,
    split,
    seed: plan.selection.seed,
  }
}
