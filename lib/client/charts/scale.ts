const STEPS = [1, 2, 5, 10]

/** A round step that divides `span` into at most `atMost` parts: 1, 2 or 5 times a power of ten. */
function stepFor(span: number, atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(span / atMost))
  return (STEPS.find((factor) => factor * power * atMost >= span * (1 - 1e-9)) ?? 10) * power
}

/** Round numbers that enclose [least, most], zero always among them; about `atMost` steps. [0, 1] where both are zero. */
export function ticksAround(least: number, most: number, atMost: number): number[] {
  const low = Math.min(0, least)
  const high = Math.max(0, most)
  if (high === low) return [0, 1]
  const step = stepFor(high - low, atMost)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** Share of the way from `from` to `to`, for placing a value on an axis. */
export function shareOf(value: number, from: number, to: number): number {
  return to === from ? 0 : (value - from) / (to - from)
}

/** A share as an SVG length, so that a chart fits any width and its type keeps its size. */
export const percentOf = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Index of the point whose x is nearest; -1 for none. Points ascend in x. */
export function nearestIndex(points: readonly { x: number }[], x: number): number {
  let best = -1
  for (const [index, point] of points.entries())
    if (best === -1 || Math.abs(point.x - x) < Math.abs((points[best]?.x ?? 0) - x)) best = index
  return best
}

/** Text as SVG may hold it. */
export const svgText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
