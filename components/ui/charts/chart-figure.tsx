'use client'
import { ChartColumn, Download, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { toCsv } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { Menu } from '../overlays/menu.tsx'
import { MenuItem } from '../overlays/menu-item.tsx'
import { saveFile } from './save-file.tsx'

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
  csv: () => readonly (readonly (string | number)[])[]
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
        <div className="-mt-1 flex shrink-0 gap-1">
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
          <Menu
            align="end"
            trigger={
              <IconButton
                label={words.download}
                tooltip={false}
                size="sm"
                icon={<Download aria-hidden className="size-3.5" />}
              />
            }
          >
            <MenuItem onSelect={() => saveFile(`${fileName}.csv`, 'text/csv', toCsv(csv()))}>
              {words.downloadCsv}
            </MenuItem>
            <MenuItem onSelect={() => saveFile(`${fileName}.svg`, 'image/svg+xml', svg())}>
              {words.downloadSvg}
            </MenuItem>
          </Menu>
        </div>
      </div>
      {view === 'chart' ? chart : table}
      {footnote && <p className="mt-3 text-ink-muted text-sm">{footnote}</p>}
    </figure>
  )
}
