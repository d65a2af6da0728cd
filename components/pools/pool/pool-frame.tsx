'use client'
import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/display/badge'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import { type PoolTab, poolTabs, tabHref } from '#lib/client/studio/pool-tabs'
import { useAddress } from '#lib/client/use-address'
import type { PoolDetail } from '#lib/contracts/pools'
import { PoolActions } from './pool-actions.tsx'

type PoolFrameProps = {
  slug: string
  pool: PoolDetail
  /** The page being shown. */
  tab: PoolTab
  canImport: boolean
  children: ReactNode
}

/** Around every page of a pool: its name and version, and links to its other pages, which keep the settings of the count. */
export function PoolFrame({ slug, pool, tab, canImport, children }: PoolFrameProps) {
  const { params } = useAddress()
  const { pools: words, studio } = strings
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: words.title, href: `/w/${slug}/pools` }]}
        title={<span dir="auto">{pool.name}</span>}
        badge={pool.version && <Badge>{words.version(pool.version.number)}</Badge>}
        action={canImport && <PoolActions slug={slug} pool={pool} />}
      />
      {pool.version && (
        <nav aria-label={studio.tabs} className="mb-5 flex gap-4 overflow-x-auto border-line border-b">
          {poolTabs.map((one) => (
            <Link
              key={one}
              href={tabHref(slug, pool.poolId, one, params) as Route}
              aria-current={one === tab ? 'page' : undefined}
              className={clsx(
                '-mb-px flex h-9 shrink-0 items-center border-b-2 outline-offset-[-2px] hover:text-ink',
                one === tab ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted',
              )}
            >
              {studio.tabNames[one]}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </>
  )
}
