'use client'
import { type HistogramBin, histogramSvg } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'
import { DataTable } from '../tables/data-table.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { HistogramPlot } from './histogram-plot.tsx'

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

const count = (value: number) => value.toLocaleString('en')

/** How many things have which size: bars, the same as a table, and both to take away. */
export function Histogram({ title, bins, xLabel, xUnit, yLabel, fileName }: HistogramProps) {
  const xTitle = `${xLabel} (${xUnit})`
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  const share = (bin: HistogramBin) => strings.common.percent(total === 0 ? 0 : bin.count / total)
  const series = [{ key: 'all', label: yLabel, tone: 'data' as const, counts: bins.map((bin) => bin.count) }]
  return (
    <ChartFigure
      title={title}
      fileName={fileName}
      chart={
        <HistogramPlot
          bins={bins}
          series={series}
          title={title}
          xTitle={xTitle}
          yTitle={yLabel}
          read={(at) => {
            const bin = bins[at]
            return bin ? `${count(bin.from)}–${count(bin.to)} ${xUnit}: ${count(bin.count)} (${share(bin)})` : ''
          }}
        />
      }
      table={
        <DataTable
          label={title}
          columns={[{ head: xTitle }, { head: yLabel, numeric: true }, { head: strings.common.share, numeric: true }]}
          rows={bins.map((bin) => ({
            key: bin.from,
            cells: [`${count(bin.from)}–${count(bin.to)}`, count(bin.count), share(bin)],
          }))}
        />
      }
      csv={() => [['from', 'to', yLabel.toLowerCase()], ...bins.map((bin) => [bin.from, bin.to, bin.count])]}
      svg={() => histogramSvg(bins, series, { title, xTitle, yTitle: yLabel })}
    />
  )
}
