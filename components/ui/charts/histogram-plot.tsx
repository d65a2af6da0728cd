'use client'
import { type HistogramSeries, layoutHistogram } from '#lib/client/charts/histogram'
import { percentOf } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { strings } from '#lib/client/strings/index'
import { PlotFrame } from './plot-frame.tsx'
import { toneClasses } from './tones.tsx'
import { XLabels } from './x-labels.tsx'
import { YGrid } from './y-grid.tsx'

type HistogramPlotProps = {
  bins: readonly { from: number; to: number }[]
  series: readonly HistogramSeries[]
  title: string
  xTitle: string
  yTitle: string
  /** What a bin says. */
  read: (bin: number) => string
}

const X_LABELS = 6

/** Bars laid out in percent, so that the type keeps its size at every width. */
export function HistogramPlot({ bins, series, title, xTitle, yTitle, read }: HistogramPlotProps) {
  const { active, setActive, handlers } = useReading(bins.length)
  const { ticks, heightOf, barAt, edges } = layoutHistogram(bins, series)
  const width = 1 / Math.max(1, bins.length)
  const every = Math.max(1, Math.ceil(bins.length / X_LABELS))
  return (
    <PlotFrame
      title={title}
      xTitle={xTitle}
      yTitle={yTitle}
      hint={strings.common.chartHint}
      reading={active === null ? '' : read(active)}
      handlers={handlers}
    >
      <svg aria-hidden className="block h-44 w-full overflow-visible">
        <YGrid ticks={ticks} heightOf={heightOf} />
        {bins.map(({ from }, bin) => (
          <g key={from} onPointerEnter={() => setActive(bin)}>
            <rect
              x={percentOf(bin * width)}
              width={percentOf(width)}
              height="100%"
              className={bin === active && series.length > 1 ? 'fill-hover' : 'fill-transparent'}
            />
            {series.map(({ key, tone }, which) => {
              const bar = barAt(bin, which)
              return (
                <rect
                  key={key}
                  x={percentOf(bar.x)}
                  width={percentOf(bar.width)}
                  y={percentOf(1 - bar.height)}
                  height={percentOf(bar.height)}
                  className={bin === active && series.length === 1 ? 'fill-accent' : toneClasses[tone].fill}
                />
              )
            })}
          </g>
        ))}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
      </svg>
      <XLabels
        labels={edges.flatMap((edge, index) =>
          index % every === 0 ? [{ key: edge, text: edge.toLocaleString('en'), x: index * width }] : [],
        )}
      />
    </PlotFrame>
  )
}
