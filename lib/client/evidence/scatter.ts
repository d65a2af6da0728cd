import { shareOf, ticksAround, ticksBetween } from '../charts/scale.ts'
import type { BandXY, CurveXY } from '../charts/series.ts'

/** One run in a plot; the K gives it its hue and shape. */
export type ScatterPoint = CurveXY & { key: string; k: number; reading: string }
/** The straight line of one K, from its least to its largest x, with what it may be off by. */
export type ScatterLine = { k: number; from: CurveXY; to: CurveXY; band?: readonly BandXY[] }
export type ScatterTick = { at: number; text: string }

export type ScatterData = {
  points: readonly ScatterPoint[]
  lines: readonly ScatterLine[]
  /** Where round numbers are not what the axis should read; the axis then ends at the outermost. */
  xTicks?: readonly ScatterTick[]
  /** Draws zero among the values, for what is left over. */
  withZero?: boolean
}

export type ScatterLayout = {
  xTicks: ScatterTick[]
  yTicks: number[]
  /** From 0 to 1: left to right, and bottom to top. */
  place: (point: CurveXY) => CurveXY
}

const X_STEPS = 6
const Y_STEPS = 5

/** Axes over all points, lines and bands; neither begins at zero unless asked. [0, 1] where there is nothing. */
export function layoutScatter({ points, lines, xTicks, withZero = false }: ScatterData): ScatterLayout {
  const ends = lines.flatMap(({ from, to }) => [from, to])
  const bands = lines.flatMap(({ band = [] }) => band)
  const xs = [...points, ...ends].map(({ x }) => x)
  const ys = [...[...points, ...ends].map(({ y }) => y), ...bands.flatMap(({ low, high }) => [low, high])]
  const [leastX, mostX] = extent(xs)
  const [leastY, mostY] = extent(ys)
  const ticks = xTicks
    ? [...xTicks]
    : ticksBetween(leastX, mostX, X_STEPS).map((at) => ({ at, text: at.toLocaleString('en') }))
  const yTicks = withZero ? ticksAround(leastY, mostY, Y_STEPS) : ticksBetween(leastY, mostY, Y_STEPS)
  const [left, right] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 1]
  const [bottom, top] = [yTicks[0] ?? 0, yTicks.at(-1) ?? 1]
  return {
    xTicks: ticks,
    yTicks,
    place: ({ x, y }) => ({ x: shareOf(x, left, right), y: shareOf(y, bottom, top) }),
  }
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    values.length > 0 ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [0, 1],
  )
}

/** The point nearest to a place in the plot, both axes counted in pixels; -1 for none. */
export function nearestPoint(
  points: readonly ScatterPoint[],
  place: ScatterLayout['place'],
  at: CurveXY,
  size: { width: number; height: number },
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const spot = place(point)
    const distance = ((spot.x - at.x) * size.width) ** 2 + ((spot.y - at.y) * size.height) ** 2
    if (distance < least) {
      least = distance
      best = index
    }
  })
  return best
}
