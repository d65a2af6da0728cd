'use client'
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useFrameWords } from '#lib/client/frame-words'
import { isCurrent, navigationFor } from '#lib/client/navigation'
import type { Role } from '#lib/core/access/can'
import { NavIcon } from './nav-icon.tsx'

type SideNavProps = { slug: string; role: Role }

/** The rooms of the workspace, down the left of a wide screen. */
export function SideNav({ slug, role }: SideNavProps) {
  const pathname = usePathname()
  const words = useFrameWords().shell
  return (
    <nav aria-label={words.mainNavigation}>
      <ul className="flex flex-col gap-0.5">
        {navigationFor(role, slug, words).map((item) => {
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
