'use client'
import type { MouseEvent } from 'react'
import { type CurveMark, layoutCurves } from '#lib/client/charts/curve'
import { nearestIndex, percentOf, tickText } from '#lib/client/charts/scale'
import type { CurveSeries } from '#lib/client/charts/series'
import { useReading } from '#lib/client/charts/use-reading'
import { strings } from '#lib/client/strings/index'
import { CurveLines } from './curve-lines.tsx'
import { PlotFrame } from './plot-frame.tsx'
import { toneClasses } from './tones.tsx'
import { XLabels } from './x-labels.tsx'
import { YGrid } from './y-grid.tsx'

type CurvePlotProps = {
  /** At least one; the mark belongs to the first, the crosshair steps along the one that reaches furthest. */
  series: readonly CurveSeries[]
  title: string
  xTitle: string
  yTitle: string
  /** The one point worth pointing out. */
  mark: CurveMark | null
  /** What the crosshair says at a value of x: all that is known there. */
  read: (x: number) => string
  /** Where the crosshair stands while nobody points anywhere. */
  at?: number | null | undefined
  /** Told where somebody points, and null when they leave. */
  onPoint?: ((x: number | null) => void) | undefined
  /** Told where somebody presses, or goes by arrow key. */
  onPick?: ((x: number) => void) | undefined
  yFromZero?: boolean | undefined
}

/** Lines over two axes; a crosshair reads all of them at once, by pointer or arrow keys. */
export function CurvePlot(props: CurvePlotProps) {
  const { series, title, xTitle, yTitle, mark, read, at = null, onPoint, onPick, yFromZero = true } = props
  const { xTicks, yTicks, right, place, lines } = layoutCurves(series, yFromZero)
  // Along the line that reaches furthest: of equal ones the first.
  const reach = (one: CurveSeries | undefined) => one?.points.at(-1)?.x ?? -1
  const stops = series.reduce((best, one) => (reach(one) > reach(best) ? one : best), series[0])?.points ?? []
  const { active, setActive, handlers } = useReading(stops.length, {
    start: at === null ? null : nearestIndex(stops, at),
    onKey: (index) => onPick?.(stops[index]?.x ?? 0),
  })
  const x = active === null ? at : (stops[active]?.x ?? null)
  const marked = mark && place(mark)
  const toLeft = marked !== null && marked.x > 0.5
  const crossX = x === null ? null : place({ x, y: 0 }).x

  const stopAt = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return box.width === 0 ? -1 : nearestIndex(stops, ((event.clientX - box.left) / box.width) * right)
  }
  const point = (index: number) => {
    const stop = stops[index]
    if (!stop) return
    setActive(index)
    onPoint?.(stop.x)
  }
  return (
    <PlotFrame
      title={title}
      xTitle={xTitle}
      yTitle={yTitle}
      hint={strings.common.curveHint}
      reading={x === null ? '' : read(x)}
      handlers={{
        onKeyDown: handlers.onKeyDown,
        onBlur: () => {
          handlers.onBlur()
          onPoint?.(null)
        },
        onPointerLeave: () => {
          handlers.onPointerLeave()
          onPoint?.(null)
        },
      }}
    >
      <svg
        aria-hidden
        className="block h-60 w-full touch-pan-y overflow-visible"
        onPointerMove={(event) => point(stopAt(event))}
        onClick={(event) => {
          const stop = stops[stopAt(event)]
          if (stop) onPick?.(stop.x)
        }}
      >
        <rect width="100%" height="100%" className="fill-transparent" />
        <YGrid ticks={yTicks} heightOf={(tick) => place({ x: 0, y: tick }).y} />
        <CurveLines series={series} lines={lines} />
        {mark && marked && (
          <g>
            <line
              x1={percentOf(marked.x)}
              x2={percentOf(marked.x)}
              y1={percentOf(1 - marked.y)}
              y2="100%"
              strokeDasharray="3 3"
              className="stroke-ink-muted"
            />
            <circle
              cx={percentOf(marked.x)}
              cy={percentOf(1 - marked.y)}
              r="4"
              className={toneClasses[series[0]?.tone ?? 'data'].fill}
            />
            <text
              y={percentOf(1 - marked.y)}
              textAnchor={toLeft ? 'end' : 'start'}
              strokeWidth="3"
              strokeLinejoin="round"
              paintOrder="stroke"
              className="fill-ink stroke-surface"
            >
              {/* On two lines, or a narrow plot would not hold it. */}
              {mark.label.split(/(?<=:) /u).map((line, index) => (
                <tspan
                  key={line}
                  x={percentOf(marked.x)}
                  dx={toLeft ? '-0.6em' : '0.6em'}
                  dy={index > 0 ? '1.25em' : lines[0]?.label?.isBelow && toLeft ? '2.9em' : '1.7em'}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        )}
        {x !== null && crossX !== null && (
          <g>
            <line x1={percentOf(crossX)} x2={percentOf(crossX)} y1="0" y2="100%" className="stroke-ink-faint" />
            {series.map(({ key, tone, points }) => {
              const nearest = points[nearestIndex(points, x)]
              if (!nearest) return null
              const spot = place(nearest)
              return (
                <circle
                  key={key}
                  cx={percentOf(spot.x)}
                  cy={percentOf(1 - spot.y)}
                  r="4"
                  strokeWidth="1.5"
                  className={`stroke-surface ${toneClasses[tone].fill}`}
                />
              )
            })}
          </g>
        )}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
      </svg>
      <XLabels
        labels={xTicks.map((tick) => ({
          key: tick,
          text: tickText(tick),
          x: place({ x: tick, y: yTicks[0] ?? 0 }).x,
        }))}
      />
    </PlotFrame>
  )
}
