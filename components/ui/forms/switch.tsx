import clsx from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'children'> & { label: ReactNode; help?: ReactNode }

/** On or off, at once: nothing has to be saved. A choice that waits for a submit is a Checkbox. */
export function Switch({ label, help, className, disabled, ...rest }: SwitchProps) {
  const id = useId()
  return (
    <span className={clsx('flex items-start justify-between gap-4', disabled && 'opacity-50', className)}>
      <span>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {help && (
          <span id={`${id}-help`} className="block text-ink-muted text-sm">
            {help}
          </span>
        )}
      </span>
      <input
        id={id}
        {...rest}
        disabled={disabled}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox in the role of a switch reports its own state
        role="switch"
        aria-describedby={help ? `${id}-help` : undefined}
        className="relative h-5 w-9 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors duration-150 after:absolute after:top-[3px] after:left-[3px] after:size-3 after:rounded-full after:bg-line-strong after:transition-transform after:duration-150 checked:border-accent checked:bg-accent checked:after:translate-x-4 checked:after:bg-accent-ink"
      />
    </span>
  )
}
