'use client'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { currencies, type PlanField } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { AssumptionFields } from './assumption-fields.tsx'
import type { PlanFormProps } from './plan-form-props.tsx'

/** What will be trained, and what may be spent on it. */
export function PlanFormCard({ form, errors, hasResponses, onChange }: PlanFormProps) {
  const words = strings.planner.form
  const isMoney = form.unit === 'money'
  const text = (field: PlanField, label: string, help: string) => (
    <Field label={label} help={help} error={errors[field]}>
      {(control) => (
        <TextInput
          {...control}
          name={field}
          inputMode="decimal"
          autoComplete="off"
          value={form[field]}
          onChange={(event) => onChange(field, event.target.value)}
          className="figures"
        />
      )}
    </Field>
  )
  return (
    <Card title={words.title}>
      <div className="flex flex-col gap-5">
        <RadioCards
          legend={words.train}
          name="train"
          value={form.train}
          onValueChange={(value) => onChange('train', value)}
          options={trainedThings.map((value) => ({ value, ...words.trainOptions[value] }))}
        />
        <RadioCards
          legend={words.unit}
          name="unit"
          columns={2}
          value={isMoney ? 'money' : 'annotations'}
          onValueChange={(value) => onChange('unit', value)}
          options={(['annotations', 'money'] as const).map((value) => ({ value, title: words.units[value] }))}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          {text(
            'budget',
            isMoney ? words.budgetIn(form.currency) : words.budget,
            isMoney ? words.budgetMoneyHelp : words.budgetHelp,
          )}
          {text('overlap', words.overlap, words.overlapHelp)}
        </div>
        <div className="grid grid-cols-2 items-start gap-3">
          {text('wage', words.wage, words.wageHelp)}
          <Field label={words.currency}>
            {(control) => (
              <Select
                {...control}
                value={form.currency}
                onValueChange={(value) => onChange('currency', value)}
                options={[...new Set([...currencies, form.currency])].map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
        </div>
        <RadioCards
          legend={words.selection}
          name="selection"
          value={SelectionMethod.safeParse(form.selection).data ?? 'random'}
          onValueChange={(value) => onChange('selection', value)}
          options={SelectionMethod.options.map((value) => ({ value, ...words.selections[value] }))}
        />
        <Field label={words.law} help={words.lawHelp}>
          {(control) => (
            <Select
              {...control}
              value={form.algorithm === 'SFT' ? 'SFT' : 'PRO'}
              onValueChange={(value) => onChange('algorithm', value)}
              options={(['PRO', 'SFT'] as const).map((value) => ({ value, label: words.laws[value] }))}
            />
          )}
        </Field>
        <AssumptionFields form={form} errors={errors} hasResponses={hasResponses} onChange={onChange} />
      </div>
    </Card>
  )
}
