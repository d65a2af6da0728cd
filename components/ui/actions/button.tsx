import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Spinner } from './spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'
/** `square` sizes hold an icon alone. */
type Shape = ButtonSize | 'square-sm' | 'square-md'

const base =
  'relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border font-medium transition-colors duration-150 disabled:opacity-50 aria-disabled:opacity-50 disabled:cursor-not-allowed'
const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-accent-ink enabled:hover:bg-accent-hover [a]:hover:bg-accent-hover',
  secondary:
    'border-line-strong/60 bg-surface text-ink enabled:hover:bg-hover enabled:active:bg-press [a]:hover:bg-hover',
  ghost:
    'border-transparent text-ink-muted enabled:hover:bg-hover enabled:hover:text-ink [a]:hover:bg-hover [a]:hover:text-ink',
  danger: 'border-transparent bg-danger text-danger-ink enabled:hover:bg-danger-hover [a]:hover:bg-danger-hover',
}
const sizes: Record<Shape, string> = {
  sm: 'h-7 gap-1.5 px-2.5 text-sm pointer-coarse:h-11 pointer-coarse:min-w-11',
  md: 'h-8 gap-2 px-3 text-base pointer-coarse:h-11 pointer-coarse:min-w-11',
  'square-sm': 'size-7 pointer-coarse:size-11',
  'square-md': 'size-8 pointer-coarse:size-11',
}

/** The look of a button, shared by Button, ButtonLink and whatever else must look like one. */
export function buttonClasses(variant: ButtonVariant, size: Shape, className?: string): string {
  return clsx(base, variants[variant], sizes[size], className)
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Under way: keeps its width, says busy, takes no second press. */
  loading?: boolean | undefined
  icon?: ReactNode
}

export function Button({
  variant = 'secondary',
  size = 'md',
  loading = false,
  icon,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={buttonClasses(variant, size, className)}
    >
      {loading && (
        <span className="absolute inset-0 flex items-center justify-center">
          <Spinner />
        </span>
      )}
      <span className={clsx('inline-flex items-center gap-[inherit]', loading && 'opacity-0')}>
        {icon}
        {children}
      </span>
    </button>
  )
}
