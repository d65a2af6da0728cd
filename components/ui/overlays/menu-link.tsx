'use client'
import { Menu as Base } from '@base-ui/react/menu'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { menuLineClasses } from './menu.tsx'

type MenuLinkProps = { icon?: ReactNode; href: string; current?: boolean | undefined; children: ReactNode }

export function MenuLink({ icon, href, current = false, children }: MenuLinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      render={<Link href={href as Route} aria-current={current ? 'page' : undefined} />}
      className={menuLineClasses}
    >
      {icon && <span className="flex size-4 items-center justify-center text-ink-muted">{icon}</span>}
      {children}
    </Base.LinkItem>
  )
}
