'use client'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from '../overlays/tooltip.tsx'
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** What it does, in words: read aloud, and shown on hover and focus. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Leave the words to the screen reader alone, where a menu opens right under the button. */
  tooltip?: boolean | undefined
}

export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'md',
  tooltip = true,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const button = (
    <button {...rest} type={type} aria-label={label} className={buttonClasses(variant, `square-${size}`, className)}>
      {icon}
    </button>
  )
  return tooltip ? <Tooltip text={label}>{button}</Tooltip> : button
}
