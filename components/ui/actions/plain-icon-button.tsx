import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button.tsx'

export type PlainIconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** What it does, in words, read aloud. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
}

/** An icon that is pressed, without the tooltip of IconButton and its weight. */
export function PlainIconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'md',
  className,
  type = 'button',
  ...rest
}: PlainIconButtonProps) {
  return (
    <button {...rest} type={type} aria-label={label} className={buttonClasses(variant, `square-${size}`, className)}>
      {icon}
    </button>
  )
}
