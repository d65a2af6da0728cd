'use client'
import { ChartColumn, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { strings } from '#lib/client/strings/index'
import type { CsvRows } from '#lib/core/interchange/csv'
import { Button } from '../actions/button.tsx'
import { DownloadMenu } from './download-menu.tsx'

type ChartFigureProps = {
  /** The finding, computed. */
  title: string
  /** Below the title: what the figure depends on. */
  note?: ReactNode
  /** Below the chart: the conditions of what it shows. */
  footnote?: ReactNode
  chart: ReactNode
  /** The same data as a table; left out where the page shows it anyway. */
  table?: ReactNode
  csv: () => CsvRows
  svg: () => string
  /** Without ending. */
  fileName: string
}

/** A chart with its finding as the title, the same data one key away as a table, and both to take away. */
export function ChartFigure({ title, note, footnote, chart, table, csv, svg, fileName }: ChartFigureProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const titleId = useId()
  const words = strings.common
  const other = view === 'chart' ? words.table : words.chart
  const Icon = view === 'chart' ? Table2 : ChartColumn
  return (
    <figure aria-labelledby={titleId} className="min-w-0">
      <div className="mb-3 flex items-start justify-between gap-3">
        <figcaption className="min-w-0">
          <span id={titleId} className="block font-medium">
            {title}
          </span>
          {note && <span className="mt-0.5 block text-ink-muted text-sm">{note}</span>}
        </figcaption>
        <div className="-mt-1 flex shrink-0 gap-1 print:hidden">
          {table && (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`${words.showAs}: ${other}`}
              icon={<Icon aria-hidden className="size-3.5" />}
              onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
            >
              {other}
            </Button>
          )}
          <DownloadMenu fileName={fileName} csv={csv} svg={svg} />
        </div>
      </div>
      {view === 'chart' ? chart : table}
      {footnote && <p className="mt-3 text-ink-muted text-sm">{footnote}</p>}
    </figure>
  )
}
