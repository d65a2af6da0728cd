'use client'
import { Badge } from '#components/ui/display/badge'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { assumptionFields } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import type { PlanFormProps } from './plan-form-props.tsx'

/** Everything a cost rests on beside the wage, folded away; each is an assumption and says so. */
export function AssumptionFields({ form, errors, hasResponses, onChange }: PlanFormProps) {
  const words = strings.planner.form
  const isWrong = assumptionFields.some(({ field }) => errors[field])
  return (
    <details open={isWrong || undefined} className="rounded-md border border-line">
      <summary className="px-3 py-2 font-medium">{words.assumptions}</summary>
      <div className="border-line border-t px-3 py-3">
        <p className="text-ink-muted text-sm">{words.assumptionsHelp}</p>
        <div className="mt-3 grid grid-cols-2 items-start gap-3">
          {assumptionFields.map(({ field }) => {
            const { label, unit } = words.fields[field]
            const fromPool = field === 'promptWords' || (field === 'responseWords' && hasResponses)
            const origin = fromPool ? words.fromPool : field === 'responseWords' ? words.noResponses : null
            return (
              <Field
                key={field}
                label={<span className="text-sm">{label}</span>}
                help={origin ? `${unit}, ${origin}` : unit}
                error={errors[field]}
                className="h-full justify-between"
              >
                {(control) => (
                  <span className="flex items-center gap-2">
                    <TextInput
                      {...control}
                      name={field}
                      inputMode="decimal"
                      autoComplete="off"
                      value={form[field]}
                      onChange={(event) => onChange(field, event.target.value)}
                      className="figures min-w-0"
                    />
                    <Badge>{words.assumption}</Badge>
                  </span>
                )}
              </Field>
            )
          })}
        </div>
      </div>
    </details>
  )
}
