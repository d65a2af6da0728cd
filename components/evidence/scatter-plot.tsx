'use client'
import type { PointerEvent } from 'react'
import { PlotFrame } from '#components/ui/charts/plot-frame'
import { XLabels } from '#components/ui/charts/x-labels'
import { YGrid } from '#components/ui/charts/y-grid'
import { percentOf, spreadApart } from '#lib/client/charts/scale'
import { useReading } from '#lib/client/charts/use-reading'
import { kMark } from '#lib/client/evidence/k-marks'
import { layoutScatter, nearestPoint, type ScatterData } from '#lib/client/evidence/scatter'
import { strings } from '#lib/client/strings/index'
import { ScatterBand } from './scatter-band.tsx'

type ScatterPlotProps = {
  data: ScatterData
  title: string
  xTitle: string
  yTitle: string
}

/** Least distance between two labels, as a share of the plot's height. */
const LABEL_GAP = 0.075

/** Runs as marks and lines through them, hue and shape by K; one run is read at a time, by pointer or arrow keys. */
export function ScatterPlot({ data, title, xTitle, yTitle }: ScatterPlotProps) {
  const { points, lines, withZero = false } = data
  const layout = layoutScatter(data)
  const { place, xTicks, yTicks } = layout
  const { active, setActive, handlers } = useReading(points.length)
  const labels = spreadApart(
    lines.map(({ to }) => place(to).y),
    LABEL_GAP,
  )
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (box.width === 0) return
    const at = { x: (event.clientX - box.left) / box.width, y: 1 - (event.clientY - box.top) / box.height }
    const nearest = nearestPoint(points, place, at, box)
    setActive(nearest < 0 ? null : nearest)
  }
  return (
    <PlotFrame
      title={title}
      xTitle={xTitle}
      yTitle={yTitle}
      hint={strings.common.curveHint}
      reading={active === null ? '' : (points[active]?.reading ?? '')}
      handlers={handlers}
    >
      {/* Room for the labels at the lines' ends. */}
      <div className="pr-12">
        <svg aria-hidden className="block h-64 w-full touch-pan-y overflow-visible" onPointerMove={point}>
          <rect width="100%" height="100%" className="fill-transparent" />
          <YGrid ticks={yTicks} heightOf={(tick) => place({ x: 0, y: tick }).y} strongZero={withZero} />
          {lines.map(
            ({ k, band }) => band && <ScatterBand key={k} band={band} place={place} className={kMark(k).fill} />,
          )}
          {lines.map(({ k, from, to }, index) => {
            const [start, end] = [place(from), place(to)]
            return (
              <g key={k}>
                <line
                  x1={percentOf(start.x)}
                  x2={percentOf(end.x)}
                  y1={percentOf(1 - start.y)}
                  y2={percentOf(1 - end.y)}
                  strokeWidth="2"
                  className={kMark(k).stroke}
                />
                <text
                  x={percentOf(end.x)}
                  y={percentOf(1 - (labels[index] ?? 0))}
                  dx="0.5em"
                  dy="0.32em"
                  className={`${kMark(k).text} font-medium`}
                >
                  {strings.evidence.k(k)}
                </text>
              </g>
            )
          })}
          {points.map((one, index) => {
            const spot = place(one)
            return (
              <svg key={one.key} x={percentOf(spot.x)} y={percentOf(1 - spot.y)} overflow="visible" aria-hidden>
                <path
                  d={kMark(one.k).shape}
                  strokeWidth={index === active ? 2 : 1}
                  className={`${kMark(one.k).fill} ${index === active ? 'stroke-ink' : 'stroke-surface'}`}
                />
              </svg>
            )
          })}
          <line x1="0" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
        </svg>
        <XLabels labels={xTicks.map(({ at, text }) => ({ key: at, text, x: place({ x: at, y: yTicks[0] ?? 0 }).x }))} />
      </div>
    </PlotFrame>
  )
}
