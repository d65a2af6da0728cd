'use client'
import { type KeyboardEvent, useState } from 'react'
import { type HistogramBin, layoutHistogram } from '#lib/client/charts/histogram'
import { strings } from '#lib/client/strings/index'

type HistogramPlotProps = {
  bins: readonly HistogramBin[]
  title: string
  xTitle: string
  xUnit: string
  yTitle: string
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`
const X_LABELS = 6

/** Bars laid out in percent, so that the type keeps its size at every width. */
export function HistogramPlot({ bins, title, xTitle, xUnit, yTitle }: HistogramPlotProps) {
  const [active, setActive] = useState<number | null>(null)
  const { ticks, top, heights } = layoutHistogram(bins)
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  const width = 1 / Math.max(1, bins.length)
  const every = Math.max(1, Math.ceil(bins.length / X_LABELS))
  const edges = bins.map((bin) => bin.from).concat(bins.at(-1)?.to ?? [])
  const shown = active === null ? undefined : bins[active]
  const reading = shown
    ? `${shown.from.toLocaleString('en')}–${shown.to.toLocaleString('en')} ${xUnit}: ${shown.count.toLocaleString('en')} (${strings.common.percent(total === 0 ? 0 : shown.count / total)})`
    : ''

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: (active ?? -1) + 1,
      ArrowLeft: (active ?? bins.length) - 1,
      Home: 0,
      End: bins.length - 1,
    }
    const target = moves[event.key]
    if (target === undefined) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(bins.length - 1, target)))
  }
  return (
    <div className="text-ink-muted text-xs">
      <div className="flex h-7 items-start justify-between gap-4">
        <span>{yTitle}</span>
        <span className="figures text-ink">{reading}</span>
      </div>
      <div
        role="img"
        aria-label={`${title}. ${xTitle}. ${strings.common.chartHint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the bars one by one
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerLeave={() => setActive(null)}
        className="rounded-sm pl-12"
      >
        <svg aria-hidden className="block h-44 w-full overflow-visible">
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={percent(1 - tick / top)}
                y2={percent(1 - tick / top)}
                className="stroke-line"
              />
              <text
                x="-8"
                y={percent(1 - tick / top)}
                dy="0.32em"
                textAnchor="end"
                className="fill-ink-muted font-mono"
              >
                {tick.toLocaleString('en')}
              </text>
            </g>
          ))}
          {bins.map((bin, index) => (
            <g key={bin.from} onPointerEnter={() => setActive(index)}>
              <rect x={percent(index * width)} width={percent(width)} height="100%" className="fill-transparent" />
              <rect
                x={percent((index + 0.04) * width)}
                width={percent(width * 0.92)}
                y={percent(1 - (heights[index] ?? 0))}
                height={percent(heights[index] ?? 0)}
                className={index === active ? 'fill-accent' : 'fill-data'}
              />
            </g>
          ))}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
        </svg>
        <svg aria-hidden className="block h-5 w-full overflow-visible">
          {edges.map((edge, index) =>
            index % every === 0 ? (
              <text
                key={edge}
                x={percent(index * width)}
                y="15"
                textAnchor={index === 0 ? 'start' : index * width > 0.97 ? 'end' : 'middle'}
                className="fill-ink-muted font-mono"
              >
                {edge.toLocaleString('en')}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      <div className="pl-12 text-center">{xTitle}</div>
      <span role="status" className="sr-only">
        {reading}
      </span>
    </div>
  )
}
