'use client'
import { ChartColumn, Download, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import { type HistogramBin, histogramSvg, toCsv } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { Menu } from '../overlays/menu.tsx'
import { MenuItem } from '../overlays/menu-item.tsx'
import { HistogramPlot } from './histogram-plot.tsx'
import { HistogramTable } from './histogram-table.tsx'
import { saveFile } from './save-file.tsx'

type HistogramProps = {
  /** The finding, computed: "Half of the prompts have fewer than 40 words". */
  title: string
  bins: readonly HistogramBin[]
  /** What is measured, in what unit: "Length" and "words". */
  xLabel: string
  xUnit: string
  /** What is counted: "Prompts". */
  yLabel: string
  /** Without ending. */
  fileName: string
}

/** How many things have which size: bars, the same as a table, and both to take away. */
export function Histogram({ title, bins, xLabel, xUnit, yLabel, fileName }: HistogramProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const titleId = useId()
  const words = strings.common
  const xTitle = `${xLabel} (${xUnit})`
  const saveCsv = () =>
    saveFile(
      `${fileName}.csv`,
      'text/csv',
      toCsv([['from', 'to', yLabel.toLowerCase()], ...bins.map((bin) => [bin.from, bin.to, bin.count])]),
    )
  const saveSvg = () =>
    saveFile(`${fileName}.svg`, 'image/svg+xml', histogramSvg(bins, { title, xTitle, yTitle: yLabel }))
  const other = view === 'chart' ? words.table : words.chart
  return (
    <figure aria-labelledby={titleId} className="min-w-0">
      <div className="mb-3 flex items-start justify-between gap-3">
        <figcaption id={titleId} className="font-medium">
          {title}
        </figcaption>
        <div className="-mt-1 flex gap-1">
          <Button
            size="sm"
            variant="ghost"
            aria-label={`${words.showAs}: ${other}`}
            icon={
              view === 'chart' ? (
                <Table2 aria-hidden className="size-3.5" />
              ) : (
                <ChartColumn aria-hidden className="size-3.5" />
              )
            }
            onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
          >
            {other}
          </Button>
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
            <MenuItem onSelect={saveCsv}>{words.downloadCsv}</MenuItem>
            <MenuItem onSelect={saveSvg}>{words.downloadSvg}</MenuItem>
          </Menu>
        </div>
      </div>
      {view === 'chart' ? (
        <HistogramPlot bins={bins} title={title} xTitle={xTitle} xUnit={xUnit} yTitle={yLabel} />
      ) : (
        <HistogramTable bins={bins} title={title} xTitle={xTitle} yTitle={yLabel} />
      )}
    </figure>
  )
}
