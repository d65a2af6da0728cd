import { RotateCcw } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { IconButton } from '#components/ui/actions/icon-button'
import { Badge } from '#components/ui/display/badge'
import { assumptionFields, type PlanField, type PlanForm } from '#lib/client/planner/form/fields'
import { type MeasuredFigures, measuredIn, measuredText } from '#lib/client/planner/form/measured-figures'
import { strings } from '#lib/client/strings/index'
import type { PlanFormProps } from './plan-form-props.tsx'
import { PlanText } from './plan-text.tsx'

type AssumptionFieldsProps = PlanFormProps & {
  defaults: PlanForm
  measured: MeasuredFigures
}

const costFields = [...assumptionFields.map(({ field }) => field), 'generation'] as const

/** Everything a time and a cost rest on beside the wage; each says whether it was assumed or measured, and can go back to its default. */
export function AssumptionFields({ defaults, measured, ...props }: AssumptionFieldsProps) {
  const { form, onChange } = props
  const words = strings.planner.form
  const changed = costFields.filter((field) => form[field] !== defaults[field])
  const reset = (fields: readonly PlanField[]) =>
    onChange(Object.fromEntries(fields.map((field) => [field, defaults[field]])))
  return (
    <>
      <p className="text-ink-muted text-sm">{words.assumptionsHelp}</p>
      {costFields.map((field) => {
        const { label, unit } = words.fields[field]
        const figure = measuredIn(field, form[field], measured)
        return (
          <div key={field} className="flex flex-col gap-1">
            <PlanText
              {...props}
              field={field}
              label={<span className="text-sm">{label}</span>}
              after={
                <span className="w-24 shrink-0 text-ink-muted text-sm">
                  {field === 'generation' ? form.currency : unit}
                </span>
              }
            />
            <span className="flex min-h-6 flex-wrap items-center gap-1.5">
              <Badge tone={figure ? 'success' : 'neutral'}>
                {figure ? measuredText(field, figure) : words.assumption}
              </Badge>
              {form[field] !== defaults[field] && (
                <IconButton
                  size="sm"
                  label={words.reset(defaults[field])}
                  icon={<RotateCcw aria-hidden className="size-3.5" />}
                  onClick={() => reset([field])}
                />
              )}
            </span>
          </div>
        )
      })}
      {changed.length > 1 && (
        <Button size="sm" className="self-start" onClick={() => reset(changed)}>
          {words.resetAll}
        </Button>
      )}
    </>
  )
}
