'use client'
import { Badge } from '#components/ui/display/badge'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import type { PilotField } from '#lib/client/pilots/pilot-form'
import { strings } from '#lib/client/strings/index'

export type PilotFormProps = {
  form: Record<string, string>
  errors: Partial<Record<string, string>>
  onChange: (field: PilotField, value: string) => void
}

type PilotTextProps = PilotFormProps & {
  field: PilotField
  label: string
  help?: string | undefined
  /** Marks a figure that nobody has measured. */
  assumed?: boolean
  isWord?: boolean
}

/** One typed field of the designer. */
export function PilotText({
  form,
  errors,
  onChange,
  field,
  label,
  help,
  assumed = false,
  isWord = false,
}: PilotTextProps) {
  return (
    <Field label={label} help={help} error={errors[field]}>
      {(control) => (
        <span className="flex items-center gap-2">
          <TextInput
            {...control}
            name={field}
            inputMode={isWord ? 'text' : 'decimal'}
            autoComplete="off"
            value={form[field] ?? ''}
            onChange={(event) => onChange(field, event.target.value)}
            className={isWord ? '' : 'figures min-w-0'}
          />
          {assumed && <Badge>{strings.pilots.designer.assumption}</Badge>}
        </span>
      )}
    </Field>
  )
}
