import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

type RadioCard<Value extends string> = { value: Value; title: ReactNode; text?: ReactNode; disabled?: boolean }

type RadioCardsProps<Value extends string> = {
  /** The question the cards answer. */
  legend: ReactNode
  name: string
  value: Value | null
  onValueChange: (value: Value) => void
  options: readonly RadioCard<Value>[]
  columns?: 1 | 2 | 3 | undefined
  hideLegend?: boolean | undefined
}

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' }

/** One of a few, each with a sentence on what it brings. Arrow keys move, as in any radio group. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, name, value, onValueChange, options, columns = 1, hideLegend = false } = props
  const id = useId()
  return (
    <fieldset className="flex flex-col">
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 font-medium'}>{legend}</legend>
      <div className={clsx('grid gap-2', grids[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex items-start gap-2.5 rounded-md border border-line bg-surface px-3 py-2.5 transition-colors duration-120 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
              option.disabled ? 'opacity-50' : 'hover:border-line-strong',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.text ? `${id}-${option.value}-text` : undefined}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface outline-none checked:border-5 checked:border-accent"
            />
            <span className="min-w-0">
              <span id={`${id}-${option.value}`} className="block font-medium">
                {option.title}
              </span>
              {option.text && (
                <span id={`${id}-${option.value}-text`} className="mt-0.5 block text-ink-muted text-sm">
                  {option.text}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
