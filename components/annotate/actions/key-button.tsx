'use client'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'

type KeyButtonProps = {
  /** The key that does the same; null where the person has given it none. */
  cap: string | null
  /** Another key that does it too. */
  secondCap?: string | null
  icon?: ReactNode
  label?: string
  isDown?: boolean
  disabled?: boolean
  isWide?: boolean
  /** On a phone its words are for screen readers alone. */
  isIconOnPhone?: boolean
  onPress: () => void
  children: string
}

/** A button that keeps the focus where it was when it is pressed with a pointer, so that the keys go on working. */
export function KeyButton({
  cap,
  secondCap = null,
  icon,
  label,
  isDown,
  disabled = false,
  isWide = false,
  isIconOnPhone = false,
  onPress,
  children,
}: KeyButtonProps) {
  return (
    <Button
      disabled={disabled}
      aria-label={label}
      aria-pressed={isDown}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      icon={icon && <span className={isIconOnPhone ? 'hidden phone:inline' : 'lg:hidden'}>{icon}</span>}
      className={clsx(
        isWide && 'min-w-0 flex-1 lg:h-11',
        'aria-pressed:border-accent! aria-pressed:bg-accent-soft! aria-pressed:text-accent-text!',
      )}
    >
      <span className={clsx('truncate', isIconOnPhone && 'phone:sr-only')}>{children}</span>
      {cap !== null && (
        <span aria-hidden className="flex gap-1 max-lg:hidden">
          <KeyCap>{cap}</KeyCap>
          {secondCap !== null && <KeyCap>{secondCap}</KeyCap>}
        </span>
      )}
    </Button>
  )
}
