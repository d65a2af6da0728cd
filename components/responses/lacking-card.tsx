'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { VirtualTable } from '#components/ui/tables/virtual-table'
import { lackingListUrl, lackingQuery } from '#lib/client/campaigns/running'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { LackingPrompt } from '#lib/contracts/responses'

type LackingCardProps = { slug: string; campaignId: string; lacking: number; perPrompt: number }

const words = strings.responses
const { count } = strings.common
/** More rows than this scroll in a frame of their own. */
const SHORT = 10

const columnsFor = (perPrompt: number) => [
  {
    key: 'id',
    header: words.columns.id,
    className: 'w-40 shrink-0',
    cell: (row: LackingPrompt) => (
      <span className="font-mono text-xs" title={row.externalId ?? row.promptId}>
        {row.externalId ?? row.promptId}
      </span>
    ),
  },
  {
    key: 'preview',
    header: words.columns.preview,
    className: 'min-w-72 flex-1',
    cell: (row: LackingPrompt) => <span dir="auto">{row.preview}</span>,
  },
  {
    key: 'has',
    header: words.columns.has,
    numeric: true,
    className: 'w-20 shrink-0',
    cell: (row: LackingPrompt) => count(row.has),
  },
  {
    key: 'needs',
    header: words.columns.needs,
    numeric: true,
    className: 'w-24 shrink-0',
    cell: (row: LackingPrompt) => count(perPrompt - row.has),
  },
]

/** The prompts that lack responses, to look through and to take away as a file. */
export function LackingCard({ slug, campaignId, lacking, perPrompt }: LackingCardProps) {
  const query = useInfiniteQuery(lackingQuery(slug, campaignId))
  const rows = query.data?.pages.flatMap((page) => page.prompts) ?? []
  const { hasNextPage, isFetching, fetchNextPage } = query
  return (
    <Card
      padded={false}
      title={words.lackingTitle(lacking)}
      action={
        <a
          href={lackingListUrl(slug, campaignId)}
          download
          className="inline-flex items-center gap-1.5 rounded-sm text-accent-text text-sm underline decoration-accent-line underline-offset-2"
        >
          <Download aria-hidden className="size-3.5" />
          {words.download}
        </a>
      }
    >
      <p className="border-line border-b px-4 py-3 text-ink-muted">{words.lackingText}</p>
      {query.error ? (
        <div className="p-4">
          <FailureText title={words.failed} failure={describeFailure(query.error)} />
        </div>
      ) : (
        <VirtualTable
          label={words.listLabel}
          columns={columnsFor(perPrompt)}
          rowCount={query.isLoading ? lacking : hasNextPage ? Math.max(lacking, rows.length) : rows.length}
          rowAt={(index) => rows[index]}
          onRange={({ last }) => {
            if (hasNextPage && !isFetching && last >= rows.length - 1) void fetchNextPage()
          }}
          className={lacking > SHORT ? 'h-[28rem] border-0' : 'max-h-[30rem] border-0'}
        />
      )}
    </Card>
  )
}
