import { useState } from 'react'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'

type NumberSettingProps = {
  label: string
  help: string
  least: number
  most: number
  value: number | null
  mayBeEmpty?: boolean
  onChange: (value: number | null) => void
}

/** A whole number that takes effect while it is typed; what is none stays in the field with a word on what would do. */
export function NumberSetting({ label, help, least, most, value, mayBeEmpty = false, onChange }: NumberSettingProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const read = (typed: string): number | null | undefined => {
    const trimmed = typed.trim()
    if (trimmed === '') return mayBeEmpty ? null : undefined
    const number = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : Number.NaN
    return number >= least && number <= most ? number : undefined
  }
  const error = read(text) === undefined ? strings.export.notInRange(least, most) : undefined
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <TextInput
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            const next = read(event.target.value)
            if (next !== undefined) onChange(next)
          }}
        />
      )}
    </Field>
  )
}
