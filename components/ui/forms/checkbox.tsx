import clsx from 'clsx'
import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode
  help?: ReactNode
  hideLabel?: boolean | undefined
}

export function Checkbox({ label, help, hideLabel = false, className, disabled, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <span className={clsx('inline-flex items-start gap-2', disabled && 'opacity-50', className)}>
      <span className="grid size-5 shrink-0 place-items-center">
        <input
          id={id}
          {...rest}
          disabled={disabled}
          type="checkbox"
          aria-describedby={help ? `${id}-help` : undefined}
          className="peer col-start-1 row-start-1 size-4 appearance-none rounded-sm border border-line-strong bg-surface transition-colors duration-120 checked:border-accent checked:bg-accent"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none col-start-1 row-start-1 size-3 text-accent-ink opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span>
        <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
          {label}
        </label>
        {help && (
          <span id={`${id}-help`} className="block text-ink-muted text-sm">
            {help}
          </span>
        )}
      </span>
    </span>
  )
}
