import type { PlanField, PlanForm } from '#lib/client/planner/plan-form'

export type PlanFormProps = {
  form: PlanForm
  errors: Partial<Record<PlanField, string>>
  /** Whether the pool has responses whose length is known. */
  hasResponses: boolean
  onChange: (field: PlanField, value: string) => void
}
