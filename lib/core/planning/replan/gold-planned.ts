import { chosenPlan, type PlanDocument } from '../document/plan-document.ts'

/** Judgments of gold that the whole campaign is to have: a version for the rest adds its own to what there was. */
export function goldPlanned(document: PlanDocument): number {
  const further = chosenPlan(document)?.checks.goldJudgments ?? 0
  return further + (document.origin?.kind === 'replan' ? document.origin.standing.goldJudgments : 0)
}
