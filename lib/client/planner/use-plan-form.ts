'use client'
import { useCallback, useMemo, useState } from 'react'
import { changeAddress } from '../address.ts'
import { addressOf, type PlanForm, planFormQuery, typedIn } from './form/fields.ts'
import { keptFields } from './form/kept-split.ts'
import { type CheckedForm, checkPlanForm, type FormContext } from './plan-form.ts'

export type PlanFormState = {
  form: PlanForm
  checked: CheckedForm
  /** The form follows at once, the address when the typing or sliding rests. */
  change: (change: Partial<PlanForm>) => void
  /** What follows the `?` of this form's address. */
  query: string
}

/** The planner's form: in state while it is typed, in the address for whoever comes back. Give `defaults` and `context` that stay the same. */
export function usePlanForm(
  defaults: PlanForm,
  search: Readonly<Record<string, unknown>>,
  context: FormContext,
): PlanFormState {
  const { kept } = context
  const [begun, setTyped] = useState(() => typedIn(search))
  const typed = useMemo(() => ({ ...begun, ...keptFields(kept) }), [begun, kept])
  const form = useMemo(() => ({ ...defaults, ...typed }), [defaults, typed])
  const checked = useMemo(() => checkPlanForm(form, context), [form, context])
  const change = useCallback(
    (changed: Partial<PlanForm>) => {
      setTyped((before) => ({ ...before, ...changed }))
      const address = addressOf({ ...changed, ...keptFields(kept) }, defaults)
      changeAddress(
        Object.fromEntries(Object.keys(changed).map((field) => [field, address[field as keyof PlanForm]])),
        'settle',
      )
    },
    [defaults, kept],
  )
  return { form, checked, change, query: planFormQuery(typed, defaults) }
}
