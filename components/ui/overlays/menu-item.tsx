'use client'
import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { menuLineClasses } from './menu.tsx'

type MenuItemProps = {
  icon?: ReactNode
  onSelect: () => void
  tone?: 'neutral' | 'danger' | undefined
  disabled?: boolean | undefined
  children: ReactNode
}

export function MenuItem({ icon, onSelect, tone = 'neutral', disabled = false, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={clsx(menuLineClasses, tone === 'danger' && 'text-danger-text')}
    >
      {icon && (
        <span className={clsx('flex size-4 items-center justify-center', tone === 'neutral' && 'text-ink-muted')}>
          {icon}
        </span>
      )}
      {children}
    </Base.Item>
  )
}
