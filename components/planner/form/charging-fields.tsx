import { RadioCards } from '#components/ui/forms/radio-cards'
import { chargingsOf, ruleOf, unitOf } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import type { PlanFormProps } from './plan-form-props.tsx'
import { PlanText } from './plan-text.tsx'

/** What a judgment takes from the budget, with the price or the cap that its rule needs. */
export function ChargingFields(props: PlanFormProps) {
  const { form, onChange } = props
  const words = strings.planner.form
  const unit = unitOf(form)
  const rule = ruleOf(form)
  const allowed = chargingsOf[unit]
  return (
    <>
      <RadioCards
        legend={words.charging}
        name="charge"
        value={rule}
        onValueChange={(charge) => onChange({ charge })}
        options={allowed.map((value) => {
          const { title, text, textMoney } = words.chargings[value]
          return { value, title, text: unit === 'money' ? textMoney : text }
        })}
      />
      {unit === 'money' && rule !== 'hour' && (
        <PlanText
          {...props}
          field="price"
          label={words.price[rule]}
          help={words.priceHelp[rule]}
          after={form.currency}
        />
      )}
      {rule === 'hour' && <PlanText {...props} field="cap" label={words.cap} help={words.capHelp} after="×" />}
    </>
  )
}
