import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import type { PlanField } from '#lib/client/planner/form/fields'
import type { PlanFormProps } from './plan-form-props.tsx'

type PlanTextProps = PlanFormProps & {
  field: PlanField
  label: ReactNode
  help?: ReactNode
  /** Beside the input: what it is counted in, or where it comes from. */
  after?: ReactNode
  type?: 'text' | 'date'
  mode?: 'decimal' | 'numeric' | 'text'
  /** Shown and not to be changed; the help says why. */
  disabled?: boolean
  className?: string
}

/** One typed field of the planner's form. */
export function PlanText({
  field,
  label,
  help,
  after,
  type = 'text',
  mode = 'decimal',
  disabled = false,
  className,
  ...props
}: PlanTextProps) {
  const { form, errors, onChange } = props
  return (
    <Field label={label} help={help} error={errors[field]} className={clsx('min-w-0', className)}>
      {(control) => (
        <span className="flex items-center gap-2">
          <TextInput
            {...control}
            name={field}
            type={type}
            inputMode={mode}
            autoComplete="off"
            disabled={disabled}
            value={form[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            className="figures min-w-0"
          />
          {after}
        </span>
      )}
    </Field>
  )
}
