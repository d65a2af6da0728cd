'use client'
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useFrameWords } from '#lib/client/frame-words'
import { isCurrent, navigationFor } from '#lib/client/navigation'
import type { Role } from '#lib/core/access/can'
import { NavIcon } from './nav-icon.tsx'

/** The same rooms under the thumb on a phone. */
export function BottomNav({ slug, role }: { slug: string; role: Role }) {
  const pathname = usePathname()
  const { language, shell: words } = useFrameWords()
  const items = navigationFor(role, slug, words)
  return (
    <nav
      lang={language}
      aria-label={words.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {items.map((item) => {
          const current = isCurrent(item, pathname)
          return (
            <li key={item.key} className="flex-1">
              <Link
                href={item.href as Route}
                aria-current={current ? 'page' : undefined}
                className={clsx(
                  'flex h-14 flex-col items-center justify-center gap-1 outline-offset-[-4px]',
                  // Seven names fit side by side from 360 px on.
                  items.length > 6 ? 'text-[0.6875rem]' : 'text-xs',
                  current ? 'font-medium text-accent-text' : 'text-ink-muted',
                )}
              >
                <NavIcon name={item.key} className="size-5" />
                {item.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
