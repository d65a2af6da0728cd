import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** The look of everything one types into. 16 px on touch screens, where smaller type makes the page zoom. */
export const inputClasses =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink transition-colors duration-150 hover:border-ink-faint focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-muted aria-invalid:border-danger pointer-coarse:text-[1rem]'

type TextInputProps = ComponentProps<'input'> & {
  /** An icon at the start of the field. */
  icon?: ReactNode
}

export function TextInput({ icon, className, type = 'text', ...rest }: TextInputProps) {
  const input = (
    <input {...rest} type={type} className={clsx(inputClasses, 'h-8 pointer-coarse:h-10', icon && 'pl-8', className)} />
  )
  if (!icon) return input
  return (
    <span className="relative block">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-faint">{icon}</span>
      {input}
    </span>
  )
}
