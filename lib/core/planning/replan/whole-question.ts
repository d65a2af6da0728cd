import { budgetOf } from '../budget.ts'
import { askedIn } from '../document/asked-in.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { PlanQuestion } from '../plan-request.ts'

/** What a version asked for the whole campaign: its question, with the whole budget where it was planned for the rest alone. */
export function wholeQuestion(document: PlanDocument): PlanQuestion {
  const question = askedIn(document)
  const { origin } = document
  return origin?.kind === 'replan' ? { ...question, budget: budgetOf(question.budget, origin.capUnits) } : question
}
