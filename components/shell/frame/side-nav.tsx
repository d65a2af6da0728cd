'use client'
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { isCurrent, navigationFor } from '#lib/client/navigation'
import { strings } from '#lib/client/strings/index'
import type { Role } from '#lib/core/access/can'
import { NavIcon } from './nav-icon.tsx'

type SideNavProps = { slug: string; role: Role }

/** The rooms of the workspace, down the left of a wide screen. */
export function SideNav({ slug, role }: SideNavProps) {
  const pathname = usePathname()
  return (
    <nav aria-label={strings.shell.mainNavigation}>
      <ul className="flex flex-col gap-0.5">
        {navigationFor(role, slug).map((item) => {
          const current = isCurrent(item, pathname)
          return (
            <li key={item.key}>
              <Link
                href={item.href as Route}
                aria-current={current ? 'page' : undefined}
                className={clsx(
                  'flex h-8 items-center gap-2.5 rounded-md px-2 transition-colors duration-120',
                  current ? 'bg-press font-medium text-ink' : 'text-ink-muted hover:bg-hover hover:text-ink',
                )}
              >
                <NavIcon name={item.key} />
                {item.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
