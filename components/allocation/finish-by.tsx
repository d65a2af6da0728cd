'use client'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'

type FinishByProps = {
  /** As it stands in the address. */
  by: string
  /** Whether that is a day to come. */
  isDay: boolean
  from: string
  onChange: (by: string | null) => void
}

/** The last day of the work. */
export function FinishBy({ by, isDay, from, onChange }: FinishByProps) {
  const words = strings.allocation
  return (
    <Field
      label={words.by}
      help={words.byHelp}
      error={by !== '' && !isDay ? words.byPast(words.day(from)) : undefined}
      className="max-w-xl"
    >
      {(control) => (
        <TextInput
          {...control}
          type="date"
          defaultValue={by}
          key={isDay ? by : 'typed'}
          className="max-w-44"
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  )
}
