import { ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { strings } from '#lib/client/strings/index'

type PageHeaderProps = {
  /** The pages above this one, outermost first, by their real names. */
  breadcrumbs?: readonly { label: string; href: string }[] | undefined
  title: ReactNode
  /** Beside the title: a Badge with the state. */
  badge?: ReactNode
  description?: ReactNode
  /** The one thing to do next, and at most two quieter ones before it. */
  action?: ReactNode
}

export function PageHeader({ breadcrumbs = [], title, badge, description, action }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5">
      <div className="min-w-0 max-w-full">
        {breadcrumbs.length > 0 && (
          <nav
            aria-label={strings.common.breadcrumbs}
            className="mb-1 flex min-w-0 items-center gap-1 text-ink-muted text-sm"
          >
            {breadcrumbs.map((crumb, index) => (
              <Fragment key={crumb.href}>
                {index > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-faint" />}
                <Link href={crumb.href as Route} className="truncate rounded-sm hover:text-ink hover:underline">
                  {crumb.label}
                </Link>
              </Fragment>
            ))}
          </nav>
        )}
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 break-words font-semibold text-xl">{title}</h1>
          {badge}
        </div>
        {description && <p className="mt-1 max-w-2xl text-ink-muted">{description}</p>}
      </div>
      {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </header>
  )
}
