'use client'
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'

type MenuProps = {
  /** A button with a name. */
  trigger: ReactElement
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  align?: 'start' | 'center' | 'end' | undefined
  className?: string | undefined
  /** MenuItem, MenuLink, MenuLabel, MenuSeparator, MenuChoice. */
  children: ReactNode
}

export function Menu({ trigger, side = 'bottom', align = 'start', className = 'min-w-48', children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            className={`${className} max-h-(--available-height) overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink shadow-float outline-none transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0`}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** The look of one line of a menu. */
export const menuLineClasses =
  'flex min-h-8 w-full cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-left outline-none data-highlighted:bg-press data-disabled:opacity-50 pointer-coarse:min-h-10'
