'use client'
import { memo } from 'react'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { strings } from '#lib/client/strings/index'
import type { Budget } from '#lib/core/planning/budget'
import type { PlanFormProps } from '../plan-form-props.tsx'

type UnitSelectProps = Pick<PlanFormProps, 'onChange'> & { unit: Budget['unit'] }

const units = ['annotations', 'hours', 'money'] as const

/** What a budget is counted in. Not drawn again while its amount is slid. */
export const UnitSelect = memo(function UnitSelect({ unit, onChange }: UnitSelectProps) {
  const words = strings.planner.form
  return (
    <Field label={words.unit}>
      {(control) => (
        <Select
          {...control}
          value={unit}
          // A budget of another unit is another number: what was typed does not carry over.
          onValueChange={(next) => onChange({ unit: next, budget: '', charge: '' })}
          options={units.map((value) => ({ value, label: words.units[value] }))}
        />
      )}
    </Field>
  )
})
