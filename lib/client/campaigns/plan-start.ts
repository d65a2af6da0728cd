import type { Budget } from '#lib/core/planning/budget'
import { askedIn } from '#lib/core/planning/document/asked-in'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { formOfBudget, formOfQuestion } from '../planner/form/defaults.ts'
import { type PlanForm, typedIn } from '../planner/form/fields.ts'

type Start = {
  /** The plan it comes from; null where there is none. */
  document: PlanDocument | null
  /** Fields of the planner's form that stand over the plan's. */
  fields: Readonly<Record<string, string>>
  budget: Budget | null
}

/** What the planner's form of a draft begins with: the fields that a copy, a template or a wave brought along. */
export function planStartForm({ document, fields, budget }: Start): Partial<PlanForm> {
  return { ...(document && formOf(document)), ...typedIn(fields), ...(budget && formOfBudget(budget)) }
}

/**
 * Lengths of texts are the pool's own, hours the roster's, and days are over: the draft tells them anew. The seed stays, so that
 * the waves of a series hold out the same clusters for testing.
 */
function formOf(document: PlanDocument): Partial<PlanForm> {
  const {
    promptWords: _prompt,
    responseWords: _response,
    weekly: _hours,
    start: _day,
    ...asked
  } = formOfQuestion(askedIn(document))
  return { ...asked, k: String(document.responsesPerPrompt) }
}
