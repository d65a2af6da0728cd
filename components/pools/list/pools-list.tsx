'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextLink } from '#components/ui/actions/text-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { poolsQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { Pool } from '#lib/contracts/pools'
import { FormatHelp } from '../import/format-help.tsx'
import { ImportForm } from '../import/import-form.tsx'
import { CompareBar } from './compare-bar.tsx'
import { PoolsTable } from './pools-table.tsx'

type PoolsListProps = { slug: string; archived: boolean; first: Pool[]; canImport: boolean }

/** The workspace's pools as they are now; where there are none, how to make one. */
export function PoolsList({ slug, archived, first, canImport }: PoolsListProps) {
  const words = strings.pools
  const { data: pools } = useQuery({ ...poolsQuery(slug, archived), initialData: first })
  const [selected, setSelected] = useState<readonly string[]>([])
  const comparable = !archived && pools.filter(({ version }) => version).length > 1
  const other = (
    <p className="mt-4 text-sm">
      <TextLink href={archived ? `/w/${slug}/pools` : `/w/${slug}/pools?archived=true`}>
        {archived ? words.showActive : words.showArchived}
      </TextLink>
    </p>
  )
  if (pools.length > 0)
    return (
      <>
        <PoolsTable slug={slug} pools={pools} selected={comparable ? selected : undefined} onSelect={setSelected} />
        <CompareBar slug={slug} selected={comparable ? selected : []} />
        {other}
      </>
    )
  if (archived)
    return (
      <>
        <p className="text-ink-muted">{words.noArchived}</p>
        {other}
      </>
    )
  if (!canImport) return <EmptyState title={words.emptyTitle} text={words.emptyReader} />
  return (
    <>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <section className="flex flex-col gap-4">
          <div>
            <h2 className="font-semibold text-lg">{words.emptyTitle}</h2>
            <p className="mt-1 text-ink-muted">
              {words.emptyText} {words.imports.newText}
            </p>
          </div>
          <ImportForm slug={slug} takenNames={[]} />
        </section>
        <FormatHelp />
      </div>
      {other}
    </>
  )
}
