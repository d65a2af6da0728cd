'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { HistogramPlot } from '#components/ui/charts/histogram-plot'
import { ToneKey } from '#components/ui/charts/tone-key'
import { DataTable } from '#components/ui/tables/data-table'
import { type HistogramSeries, histogramSvg } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'
import type { SelectionFigures } from '#lib/core/diversity/selection/selection-figures'

type LengthsMixProps = { lengths: SelectionFigures['lengths']; isDiverse: boolean }
type Which = 'pool' | 'random' | 'chosen'

/** The lengths of a choice, of a random one and of the pool, as shares: is what was chosen as long as what was there? */
export function LengthsMix({ lengths, isDiverse }: LengthsMixProps) {
  const words = strings.studio.select.lengths
  const { percent, count } = strings.common
  const totals = { pool: sum(lengths, 'pool'), random: sum(lengths, 'random'), chosen: sum(lengths, 'chosen') }
  const share = (which: Which, bin: number) => {
    const total = totals[which]
    return total === 0 ? 0 : (lengths[bin]?.[which] ?? 0) / total
  }
  // A random choice is its own comparison.
  const shown: readonly Which[] = isDiverse ? ['pool', 'random', 'chosen'] : ['pool', 'random']
  const tones = { pool: 'other', random: 'data', chosen: 'diverse' } as const
  const series: HistogramSeries[] = shown.map((which) => ({
    key: which,
    label: which === 'random' && !isDiverse ? words.chosen : words[which],
    tone: tones[which],
    counts: lengths.map((_, bin) => share(which, bin) * 100),
  }))
  const read = (bin: number) => {
    const { from = 0, to = 0 } = lengths[bin] ?? {}
    return words.reading(
      from,
      to,
      series.map(({ label, key }) => `${label.toLowerCase()} ${percent(share(key as Which, bin))}`),
    )
  }
  const title = isDiverse ? words.finding : words.randomFinding
  return (
    <ChartFigure
      title={title}
      fileName={words.file}
      chart={
        <>
          <ToneKey entries={series} />
          <HistogramPlot bins={lengths} series={series} title={title} xTitle={words.x} yTitle={words.y} read={read} />
        </>
      }
      table={
        <DataTable
          label={title}
          columns={[{ head: words.tokens }, ...series.map(({ label }) => ({ head: label, numeric: true }))]}
          rows={lengths.map(({ from, to }, bin) => ({
            key: from,
            cells: [
              `${count(from)}–${count(to)}`,
              ...shown.map((which) => `${count(lengths[bin]?.[which] ?? 0)} (${percent(share(which, bin))})`),
            ],
          }))}
        />
      }
      csv={() => [
        ['from tokens', 'to tokens', 'pool', 'chosen', 'random'],
        ...lengths.map(({ from, to, pool, chosen, random }) => [from, to, pool, chosen, random]),
      ]}
      svg={() => histogramSvg(lengths, series, { title, xTitle: words.x, yTitle: words.y })}
    />
  )
}

const sum = (lengths: SelectionFigures['lengths'], which: Which) =>
  lengths.reduce((total, bin) => total + bin[which], 0)
