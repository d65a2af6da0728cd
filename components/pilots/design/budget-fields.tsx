'use client'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import type { PilotBasis } from '#lib/client/pilots/pilot-form'
import { budgetText } from '#lib/client/planner/budget-text'
import { strings } from '#lib/client/strings/index'
import { budgetUnits } from '#lib/core/planning/budget'
import { type PilotFormProps, PilotText } from './pilot-text.tsx'

/** The whole budget that the pilot argues: the plan's, or typed where there is none. */
export function BudgetFields({ terms, ...props }: PilotFormProps & Pick<PilotBasis, 'terms'>) {
  const words = strings.pilots.designer
  const { form, onChange } = props
  if (terms)
    return (
      <Card title={words.budgetTitle}>
        <p className="text-ink-muted">{words.fromPlan(budgetText(budgetUnits(terms.budget), terms), terms.overlap)}</p>
      </Card>
    )
  const unit = form.unit === 'hours' || form.unit === 'money' ? form.unit : 'annotations'
  const currency = form.currency ?? 'USD'
  return (
    <Card title={words.budgetTitle}>
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label={words.unit}>
            {(control) => (
              <Select
                {...control}
                value={unit}
                onValueChange={(value) => onChange('unit', value)}
                options={(['annotations', 'hours', 'money'] as const).map((value) => ({
                  value,
                  label: words.units[value],
                }))}
              />
            )}
          </Field>
          <PilotText
            {...props}
            field="budget"
            label={words.budget}
            help={unit === 'money' ? currency : words.unitNames[unit]}
          />
        </div>
        {unit === 'money' && (
          <div className="grid grid-cols-2 items-start gap-3">
            <PilotText {...props} field="wage" label={words.wage} help={words.wageHelp} />
            <PilotText {...props} isWord field="currency" label={words.currency} help={words.currencyHelp} />
          </div>
        )}
        <PilotText {...props} field="overlap" label={words.overlap} help={words.overlapHelp} />
      </div>
    </Card>
  )
}
