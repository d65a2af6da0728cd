'use client'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { VirtualTable } from '#components/ui/tables/virtual-table'
import { describeFailure } from '#lib/client/failure'
import { rejectionsQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { PoolImport, Rejection } from '#lib/contracts/imports'

const words = strings.pools.imports
const { count } = strings.pools.amounts
const columns = [
  {
    key: 'line',
    header: words.rejections.line,
    numeric: true,
    className: 'w-24 shrink-0',
    cell: (row: Rejection) => count(row.line),
  },
  {
    key: 'column',
    header: words.rejections.column,
    numeric: true,
    className: 'w-24 shrink-0',
    cell: (row: Rejection) =>
      row.column === null ? <span className="text-ink-muted">{words.wholeLine}</span> : count(row.column),
  },
  {
    key: 'reason',
    header: words.rejections.reason,
    className: 'min-w-0 basis-full md:flex-1',
    cell: (row: Rejection) => <span dir="auto">{row.reason}</span>,
  },
]
const SHORT = 12
const KEPT = 1_000

/** Every line that was turned away, with the place in it and the reason; the first thousand, to take away as a file. */
export function RejectionList({ slug, report }: { slug: string; report: PoolImport }) {
  const { importId, rejectedCount } = report
  const query = useQuery(rejectionsQuery(slug, importId, report.endedAt !== null))
  const rows = query.data
  const shown = Math.min(rejectedCount, KEPT)
  const note = words.rejectionsShown(shown, rejectedCount)
  return (
    <Card
      padded={false}
      title={words.rejectionsTitle(rejectedCount)}
      action={
        <a
          href={`/api/v1/workspaces/${slug}/imports/${importId}/rejections.csv`}
          download
          className="inline-flex items-center gap-1.5 rounded-sm text-accent-text text-sm underline decoration-accent-line underline-offset-2"
        >
          <Download aria-hidden className="size-3.5" />
          {words.downloadRejections}
        </a>
      }
    >
      {query.error ? (
        <div className="p-4">
          <FailureText failure={describeFailure(query.error)} />
        </div>
      ) : (
        <VirtualTable
          label={words.rejectionsTitle(rejectedCount)}
          columns={columns}
          rowCount={rows?.length ?? shown}
          rowAt={(index) => rows?.[index]}
          wraps
          className={shown > SHORT ? 'h-[32rem] border-0' : 'max-h-[36rem] border-0'}
        />
      )}
      {note && <p className="border-line border-t px-4 py-2 text-ink-muted text-sm">{note}</p>}
    </Card>
  )
}
