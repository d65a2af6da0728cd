import type { PlanErrors, PlanForm } from '#lib/client/planner/form/fields'

/** What every part of the planner's form is given. */
export type PlanFormProps = {
  form: PlanForm
  errors: PlanErrors
  onChange: (change: Partial<PlanForm>) => void
}
