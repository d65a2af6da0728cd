'use client'
import clsx from 'clsx'
import { useId } from 'react'
import { useWords } from '#lib/client/annotate/words'
import type { RatingScale as Scale } from '#lib/core/ranking/beside/annotation-options'

type RatingScaleProps = {
  scale: Scale
  letter: string
  place: number
  value: number | null
  onChange: (value: number | null) => void
}

/** One scale for one response. Arrows and, while it has the focus, digits choose; Backspace takes the choice back. */
export function RatingScale({ scale, letter, place, value, onChange }: RatingScaleProps) {
  const words = useWords().beside
  const id = useId()
  const { min, max } = scale
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  return (
    <div
      role="radiogroup"
      data-own-keys
      aria-label={words.rating(scale.label, letter)}
      aria-required={scale.isRequired}
      onKeyDown={(event) => {
        const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null
        if (digit !== null && digit >= min && digit <= max) onChange(digit)
        else if (event.key === 'Backspace' || event.key === 'Delete') onChange(null)
        else return
        event.preventDefault()
      }}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1"
    >
      <span aria-hidden className="min-w-24 text-sm">
        {scale.label}
        {scale.isRequired && <span className="ml-1 text-ink-muted">({words.required})</span>}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-1">
        {scale.minLabel && <span className="mr-1 text-ink-muted text-xs">{scale.minLabel}</span>}
        {steps.map((step, i) => (
          <label
            key={step}
            className={clsx(
              'figures relative flex size-7 cursor-pointer items-center justify-center rounded-md border text-sm has-focus-visible:outline-2 pointer-coarse:size-11',
              step === value
                ? 'border-accent bg-accent-soft font-semibold text-accent-text'
                : 'border-line-strong/60 hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={id}
              aria-label={String(step)}
              checked={step === value}
              data-asks={i === 0 ? `rating:${scale.key}:${place}` : undefined}
              onChange={() => onChange(step)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <span aria-hidden>{step}</span>
          </label>
        ))}
        {scale.maxLabel && <span className="ml-1 text-ink-muted text-xs">{scale.maxLabel}</span>}
      </span>
    </div>
  )
}
