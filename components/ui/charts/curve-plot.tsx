'use client'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { CURVE_BOX, type CurveMark, type CurveXY, layoutCurve } from '#lib/client/charts/curve'
import { nearestIndex, percentOf } from '#lib/client/charts/scale'
import { strings } from '#lib/client/strings/index'

type CurvePlotProps = {
  points: readonly CurveXY[]
  title: string
  xTitle: string
  yTitle: string
  /** The one point worth pointing out. */
  mark: CurveMark | null
  /** What the crosshair says at a point. */
  read: (point: CurveXY) => string
}

/** A line over two axes from zero; a crosshair reads it by pointer or arrow keys. */
export function CurvePlot({ points, title, xTitle, yTitle, mark, read }: CurvePlotProps) {
  const [active, setActive] = useState<number | null>(null)
  const { xTicks, yTicks, place, path } = layoutCurve(points)
  const top = yTicks.at(-1) ?? 1
  const shown = active === null ? undefined : points[active]
  const cross = shown && place(shown)
  const marked = mark && place(mark)

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const last = points.at(-1)
    if (box.width === 0 || !last) return
    setActive(nearestIndex(points, ((event.clientX - box.left) / box.width) * last.x))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: (active ?? -1) + 1,
      ArrowLeft: (active ?? points.length) - 1,
      Home: 0,
      End: points.length - 1,
    }
    const target = moves[event.key]
    if (target === undefined) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(points.length - 1, target)))
  }
  return (
    <div className="text-ink-muted text-xs">
      <div className="flex h-7 items-start justify-between gap-4">
        <span>{yTitle}</span>
        <span className="figures text-right text-ink">{shown ? read(shown) : ''}</span>
      </div>
      <div
        role="img"
        aria-label={`${title}. ${xTitle}. ${strings.common.curveHint}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the points one by one
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerLeave={() => setActive(null)}
        className="rounded-sm pl-10"
      >
        <svg aria-hidden className="block h-56 w-full overflow-visible" onPointerMove={onPointerMove}>
          <rect width="100%" height="100%" className="fill-transparent" />
          {yTicks.map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={percentOf(1 - tick / top)}
                y2={percentOf(1 - tick / top)}
                className="stroke-line"
              />
              <text
                x="-8"
                y={percentOf(1 - tick / top)}
                dy="0.32em"
                textAnchor="end"
                className="fill-ink-muted font-mono"
              >
                {tick.toLocaleString('en')}
              </text>
            </g>
          ))}
          <svg
            aria-hidden
            viewBox={`0 0 ${CURVE_BOX} ${CURVE_BOX}`}
            preserveAspectRatio="none"
            width="100%"
            height="100%"
          >
            <path d={path} fill="none" strokeWidth="2" vectorEffect="non-scaling-stroke" className="stroke-data" />
          </svg>
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
              <circle cx={percentOf(marked.x)} cy={percentOf(1 - marked.y)} r="4" className="fill-data" />
              <text
                x={percentOf(marked.x)}
                y={percentOf(1 - marked.y)}
                dy="-0.9em"
                textAnchor={marked.x > 0.7 ? 'end' : marked.x < 0.3 ? 'start' : 'middle'}
                className="fill-ink"
              >
                {mark.label}
              </text>
            </g>
          )}
          {cross && (
            <g>
              <line x1={percentOf(cross.x)} x2={percentOf(cross.x)} y1="0" y2="100%" className="stroke-ink-faint" />
              <circle cx={percentOf(cross.x)} cy={percentOf(1 - cross.y)} r="4" className="fill-accent" />
            </g>
          )}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
        </svg>
        <svg aria-hidden className="block h-5 w-full overflow-visible">
          {xTicks.map((tick) => {
            const { x } = place({ x: tick, y: 0 })
            return (
              <text
                key={tick}
                x={percentOf(x)}
                y="15"
                textAnchor={x === 0 ? 'start' : x > 0.96 ? 'end' : 'middle'}
                className="fill-ink-muted font-mono"
              >
                {tick.toLocaleString('en')}
              </text>
            )
          })}
        </svg>
      </div>
      <div className="pl-10 text-center">{xTitle}</div>
      <span role="status" className="sr-only">
        {shown ? read(shown) : ''}
      </span>
    </div>
  )
}
