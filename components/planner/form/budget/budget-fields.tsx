'use client'
import { useId } from 'react'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { amountText, type BudgetRange } from '#lib/client/planner/budget/budget-ladder'
import { readAmount } from '#lib/client/planner/form/amounts'
import { ruleOf, unitOf } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import type { PlanFormProps } from '../plan-form-props.tsx'
import { PlanText } from '../plan-text.tsx'
import { BudgetSlider } from './budget-slider.tsx'
import { UnitSelect } from './unit-select.tsx'

/** Offered while a currency is typed; any other of ISO 4217 may be typed as well. */
const commonCurrencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'INR', 'JPY', 'KES', 'KWD', 'PHP', 'BRL', 'PLN']

type BudgetFieldsProps = PlanFormProps & {
  /** What the slider runs over; null while something else of the form is wrong. */
  range: BudgetRange | null
  /** The budget with its unit, as it is read out. */
  text: string
}

/** What may be spent: its unit and its amount, typed or slid. */
export function BudgetFields({ range, text, ...props }: BudgetFieldsProps) {
  const words = strings.planner.form
  const { form, errors, onChange } = props
  const listId = useId()
  const unit = unitOf(form)
  const isCompared = unit === 'annotations' && ruleOf(form) === 'comparison'
  const labels = {
    annotations: isCompared ? words.budgetComparisons : words.budget,
    hours: words.budgetHours,
    money: words.budgetIn(form.currency),
  }
  return (
    <>
      <div className="grid grid-cols-[1fr_8.5rem] items-start gap-3">
        <PlanText {...props} field="budget" label={labels[unit]} />
        <UnitSelect unit={unit} onChange={onChange} />
      </div>
      <div className="-mt-1 flex flex-col gap-1.5">
        <BudgetSlider
          label={words.slider}
          range={range}
          amount={readAmount(form.budget)}
          text={text}
          onAmount={(amount) => range && onChange({ budget: amountText(amount, range) })}
        />
        <p className="text-ink-muted text-sm">{isCompared ? words.budgetComparisonsHelp : words.budgetHelp[unit]}</p>
      </div>
      <div className="grid grid-cols-[1fr_8.5rem] items-start gap-3">
        <PlanText {...props} field="wage" label={words.wage} help={words.wageHelp} />
        <Field label={words.currency} help={words.currencyHelp} error={errors.currency}>
          {(control) => (
            <>
              <TextInput
                {...control}
                name="currency"
                list={listId}
                autoComplete="off"
                autoCapitalize="characters"
                maxLength={3}
                value={form.currency}
                onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
                className="figures"
              />
              <datalist id={listId}>
                {commonCurrencies.map((currency) => (
                  <option key={currency} value={currency} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <PlanText {...props} field="overlap" label={words.overlap} help={words.overlapHelp} mode="numeric" />
    </>
  )
}
