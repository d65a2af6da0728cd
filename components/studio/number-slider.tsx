'use client'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { readWhole } from '#lib/client/studio/studio-address'

type NumberSliderProps = {
  label: string
  /** Of the slider, for screen readers. */
  sliderLabel: string
  help: string
  /** What to say of a text that is no whole number from 1 to `most`. */
  error: string
  most: number
  /** As typed: a text that is no number stays for the reader to mend. */
  text: string
  onText: (text: string) => void
  name: string
}

const STEPS = 1000

/** A number from 1 to `most`, typed or slid. The slider is finer where numbers are small, as sizes are told apart by ratio. */
export function NumberSlider({ label, sliderLabel, help, error, most, text, onText, name }: NumberSliderProps) {
  const value = readWhole(text, most)
  const place = value === null || most <= 1 ? 0 : Math.round((Math.log(value) / Math.log(most)) * STEPS)
  const at = (step: number) => Math.max(1, Math.min(most, Math.round(rounded(most ** (step / STEPS)))))
  return (
    <Field label={label} help={help} error={value === null ? error : undefined}>
      {(control) => (
        <div className="flex items-center gap-3">
          <span className="w-28 shrink-0">
            <TextInput
              {...control}
              name={name}
              inputMode="numeric"
              autoComplete="off"
              value={text}
              onChange={(event) => onText(event.target.value)}
              className="figures"
            />
          </span>
          <input
            type="range"
            aria-label={sliderLabel}
            aria-valuetext={text}
            min={0}
            max={STEPS}
            value={place}
            disabled={most <= 1}
            onChange={(event) => {
              const step = Number(event.target.value)
              onText(String(step === STEPS ? most : at(step)))
            }}
            className="h-5 w-full min-w-0 flex-1 accent-accent"
          />
        </div>
      )}
    </Field>
  )
}

/** To two digits, so that sliding stops at numbers one would say. */
function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round(value / unit) * unit
}
