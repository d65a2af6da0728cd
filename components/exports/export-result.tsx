import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { buttonClasses } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { downloadPath, type ExportPlace, manifestQuery } from '#lib/client/exports/queries'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery } from '#lib/contracts/exports'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { DroppedPairs } from './dropped-pairs.tsx'
import { ExportFiles } from './export-files.tsx'
import { LeftOut } from './left-out.tsx'

const count = (value: number) => value.toLocaleString('en')

/** The counts of the files and the files themselves. */
export function ExportResult({ place, query }: { place: ExportPlace; query: ExportQuery }) {
  const words = strings.export
  const {
    data: manifest,
    error,
    isPlaceholderData,
  } = useQuery({
    ...manifestQuery(place, query),
    placeholderData: keepPreviousData,
  })
  if (error) return <FailureText failure={describeFailure(error)} />
  return (
    <Card title={words.result}>
      {manifest ? (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-60' : ''}>
          <Counted manifest={manifest} place={place} query={query} />
        </div>
      ) : (
        <div role="status" aria-busy="true" className="flex flex-col gap-4">
          <span className="sr-only">{words.counting}</span>
          <Skeleton className="h-21 w-full" />
          <Skeleton className="h-72 w-full" />
          <Skeleton className="h-8 w-40" />
        </div>
      )}
    </Card>
  )
}

function Counted({ manifest, place, query }: { manifest: ExportManifest; place: ExportPlace; query: ExportQuery }) {
  const words = strings.export
  const { counts, files } = manifest
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <div className="flex flex-col gap-4">
      <StatRow>
        <Stat label={words.rows} value={count(counts.rows)} />
        <Stat
          label={words.records}
          value={count(counts.records.in)}
          note={words.recordsNote(counts.records.without_rows)}
        />
        <Stat
          label={words.judgments}
          value={count(counts.annotations.in)}
          note={words.superseded(counts.annotations.superseded)}
        />
        {manifest.target !== 'canonical' && (
          <Stat label={words.pairsIn} value={count(counts.pairs.in)} note={words.pairsNote(counts.pairs.out)} />
        )}
      </StatRow>
      {manifest.target !== 'canonical' && <DroppedPairs counts={counts} />}
      <LeftOut counts={counts} />
      {counts.rows === 0 ? (
        <p className="text-ink-muted">{words.noRows}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={downloadPath(place, query, null)} download className={buttonClasses('primary', 'md')}>
            <Download aria-hidden className="size-4" />
            {words.download}
          </a>
          <span className="text-ink-muted text-sm">{words.downloadHelp(words.bytes(bytes))}</span>
        </div>
      )}
      <ExportFiles manifest={manifest} place={place} query={query} />
    </div>
  )
}
