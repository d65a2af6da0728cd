import { type LinePlace, placeLabels } from './line-labels.ts'
import { shareOf, ticksAround, ticksBetween } from './scale.ts'
import type { BandXY, CurveSeries, CurveXY } from './series.ts'

export type CurveTexts = { title: string; xTitle: string; yTitle: string; note?: string }
export type CurveMark = CurveXY & { label: string }

const TICKS = 5
/** Sides of the square that the paths are drawn in, before it is stretched over the plot. */
export const CURVE_BOX = 1000

export type CurveLayout = {
  xTicks: number[]
  yTicks: number[]
  /** The largest x: the right edge of the plot. */
  right: number
  /** From 0 to 1: left to right, and bottom to top. */
  place: (point: CurveXY) => CurveXY
  /** In the order of the series; SVG paths in a box of CURVE_BOX by CURVE_BOX. */
  lines: { key: string; path: string; band: string; start: CurveXY | null; label: LinePlace | null }[]
}

/** The x axis begins at zero, the y axis too unless told otherwise; both end where the points need it. */
export function layoutCurves(series: readonly CurveSeries[], yFromZero = true): CurveLayout {
  const xs = series.flatMap(({ points }) => points.map(({ x }) => x))
  const ys = series.flatMap(({ points, band = [] }) => [
    ...points.map(({ y }) => y),
    ...band.flatMap(({ low, high }) => [low, high]),
  ])
  const most = (values: readonly number[]) => values.reduce((top, value) => Math.max(top, value), 0)
  const least = ys.reduce((bottom, value) => Math.min(bottom, value), Number.POSITIVE_INFINITY)
  const right = most(xs) || 1
  const yTicks = yFromZero || ys.length === 0 ? ticksAround(0, most(ys), TICKS) : ticksBetween(least, most(ys), TICKS)
  const [low, high] = [yTicks[0] ?? 0, yTicks.at(-1) ?? 1]
  const place = ({ x, y }: CurveXY) => ({ x: shareOf(x, 0, right), y: shareOf(y, low, high) })
  const step = (point: CurveXY) => {
    const { x, y } = place(point)
    return `${(x * CURVE_BOX).toFixed(1)} ${((1 - y) * CURVE_BOX).toFixed(1)}`
  }
  const labels = placeLabels(series.map(({ points }) => points.map(place)))
  return {
    xTicks: ticksAround(0, right, TICKS, 1).filter((tick) => tick <= right),
    yTicks,
    right,
    place,
    lines: series.map(({ key, points, band = [] }, index) => ({
      key,
      path: points.length > 0 ? `M${points.map(step).join('L')}` : '',
      band: band.length > 0 ? `M${outline(band).map(step).join('L')}Z` : '',
      start: points[0] ? place(points[0]) : null,
      label: labels[index] ?? null,
    })),
  }
}

const outline = (band: readonly BandXY[]): CurveXY[] => [
  ...band.map(({ x, high }) => ({ x, y: high })),
  ...band.toReversed().map(({ x, low }) => ({ x, y: low })),
]
