'use client'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { LabelOption } from '#lib/core/ranking/beside/annotation-options'

type LabelChipsProps = {
  name: string
  options: readonly LabelOption[]
  on: readonly string[]
  onToggle: (key: string) => void
}

/** Labels that are on or off, each a button. */
export function LabelChips({ name, options, on, onToggle }: LabelChipsProps) {
  if (options.length === 0) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 py-1">
      <legend className="sr-only">{name}</legend>
      {options.map(({ key, label }) => {
        const isOn = on.includes(key)
        return (
          <button
            key={key}
            type="button"
            aria-pressed={isOn}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onToggle(key)}
            className={clsx(
              'flex min-h-7 items-center gap-1 rounded-full border px-2.5 text-sm pointer-coarse:min-h-11 pointer-coarse:px-4',
              isOn ? 'border-accent bg-accent-soft text-accent-text' : 'border-line-strong/60 hover:bg-hover',
            )}
          >
            {isOn && <Check aria-hidden className="size-3.5" />}
            {label}
          </button>
        )
      })}
    </fieldset>
  )
}
