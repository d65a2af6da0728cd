import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { Select } from '#components/ui/forms/select'
import { lawField } from '#lib/client/planner/form/defaults'
import { strings } from '#lib/client/strings/index'
import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { CALIBRATED_LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import type { PlanFormProps } from './plan-form-props.tsx'

/** Whose law predicts, and how the prompts are picked. */
export function LawFields({ form, errors, onChange, laws }: PlanFormProps & { laws: readonly LawUsed[] }) {
  const words = strings.planner.form
  const calibrations = laws.flatMap((law) =>
    law.name === CALIBRATED_LAW_NAME
      ? [{ value: lawField(law), label: words.calibration(law.calibrationName, law.metric) }]
      : [],
  )
  return (
    <>
      <Field label={words.law} help={words.lawHelp} error={errors.law}>
        {(control) => (
          <Select
            {...control}
            value={form.law}
            onValueChange={(law) => onChange({ law })}
            options={[
              ...(['PRO', 'SFT'] as const).map((value) => ({ value: value as string, label: words.laws[value] })),
              ...calibrations,
            ]}
          />
        )}
      </Field>
      <RadioCards
        legend={words.selection}
        name="selection"
        value={SelectionMethod.safeParse(form.selection).data ?? 'random'}
        onValueChange={(selection) => onChange({ selection })}
        options={SelectionMethod.options.map((value) => ({ value, ...words.selections[value] }))}
      />
    </>
  )
}
