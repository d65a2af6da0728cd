import { useQuery } from '@tanstack/react-query'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { type ExportPlace, firstRowsQuery } from '#lib/client/exports/queries'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery } from '#lib/contracts/exports'
import { RowPreview } from './row-preview.tsx'

export function FirstRowsCard({ place, query }: { place: ExportPlace; query: ExportQuery }) {
  const words = strings.export
  const { data, error } = useQuery(firstRowsQuery(place, query))
  if (error) return <FailureText failure={describeFailure(error)} />
  if (data?.rows.length === 0) return null
  return (
    <Card title={words.firstRows} padded={false}>
      <p className="px-4 pt-3 text-ink-muted text-sm">{words.firstRowsText}</p>
      {data ? (
        <ol className="divide-y divide-line">
          {data.rows.map((row) => (
            <li key={row.line} className="p-4">
              <RowPreview row={row} target={query.to} />
            </li>
          ))}
        </ol>
      ) : (
        <div className="p-4">
          <Skeleton className="h-160 w-full" />
        </div>
      )}
    </Card>
  )
}
