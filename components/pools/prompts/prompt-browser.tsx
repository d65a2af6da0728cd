'use client'
import { useMemo } from 'react'
import { FailureText } from '#components/ui/display/failure-text'
import { VirtualTable } from '#components/ui/tables/virtual-table'
import { describeFailure } from '#lib/client/failure'
import { usePromptRows } from '#lib/client/pools-prompt-rows'
import { usePoolUrl } from '#lib/client/pools-url'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { promptColumns } from './prompt-columns.tsx'
import { PromptDialog } from './prompt-dialog.tsx'
import { PromptFilters } from './prompt-filters.tsx'

type PromptBrowserProps = { slug: string; pool: PoolDetail & { version: NonNullable<PoolDetail['version']> } }

const SHORT = 12

/** All prompts of a version: search, filter, scroll to any of them, open one. What is shown stands in the address. */
export function PromptBrowser({ slug, pool }: PromptBrowserProps) {
  const words = strings.pools.prompts
  const { filter, promptId, setFilter, setPrompt } = usePoolUrl()
  const rows = usePromptRows(slug, pool, filter)
  const { summary, version } = pool
  const columns = useMemo(
    () =>
      promptColumns({
        sources: (summary?.sources.length ?? 0) > 0,
        langs: (summary?.langs.length ?? 0) > 0,
        responses: version.responseCount > 0,
      }),
    [summary, version],
  )
  const said =
    rows.matches && (rows.matches.searching ? words.searching : words.matches(rows.matches.count, rows.matches.more))
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="font-semibold text-lg">{strings.pools.promptsTitle(version.promptCount)}</h2>
        <p role="status" className="text-ink-muted text-sm">
          {said}
        </p>
      </div>
      <PromptFilters summary={summary} filter={filter} onFilter={setFilter} />
      {rows.error ? (
        <FailureText title={words.failed} failure={describeFailure(rows.error)} />
      ) : (
        <VirtualTable
          label={words.listLabel}
          columns={columns}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          onOpen={(row) => setPrompt(row.promptId)}
          empty={words.noMatch}
          // A small pool takes the room it needs; a large one keeps one height while filters change.
          className={version.promptCount > SHORT ? undefined : 'max-h-[44rem]'}
        />
      )}
      <PromptDialog slug={slug} pool={pool} promptId={promptId} onPrompt={setPrompt} />
    </section>
  )
}
