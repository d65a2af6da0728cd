import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/ui/display/page-header'
import { type EvidenceTab, evidencePath, evidenceTabs } from '#lib/client/evidence/paths'
import { strings } from '#lib/client/strings/index'

type EvidenceFrameProps = {
  slug: string
  /** The page being shown. */
  tab: EvidenceTab
  title: ReactNode
  badge?: ReactNode
  description?: ReactNode
  action?: ReactNode
  /** Of a page below a tab's own: it then stands in the breadcrumbs. */
  isBelow?: boolean | undefined
  children: ReactNode
}

/** Around every page of evidence: its title, and links to the other two. */
export function EvidenceFrame({
  slug,
  tab,
  title,
  badge,
  description,
  action,
  isBelow = false,
  children,
}: EvidenceFrameProps) {
  const words = strings.evidence
  return (
    <>
      <PageHeader
        {...(isBelow && { breadcrumbs: [{ label: words.tabNames[tab], href: evidencePath(slug, tab) }] })}
        title={title}
        badge={badge}
        description={description}
        action={action}
      />
      <nav aria-label={words.tabs} className="mb-5 flex gap-4 overflow-x-auto border-line border-b print:hidden">
        {evidenceTabs.map((one) => (
          <Link
            key={one}
            href={evidencePath(slug, one) as Route}
            aria-current={one === tab ? 'page' : undefined}
            className={clsx(
              '-mb-px flex h-9 shrink-0 items-center border-b-2 outline-offset-[-2px] hover:text-ink',
              one === tab ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted',
            )}
          >
            {words.tabNames[one]}
          </Link>
        ))}
      </nav>
      {children}
    </>
  )
}
