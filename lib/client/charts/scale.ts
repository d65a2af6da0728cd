const STEPS = [1, 2, 5, 10]

/** A round step that divides `span` into at most `atMost` parts: 1, 2 or 5 times a power of ten. */
function stepFor(span: number, atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(span / atMost))
  return (STEPS.find((factor) => factor * power * atMost >= span * (1 - 1e-9)) ?? 10) * power
}

function ticksEnclosing(low: number, high: number, step: number): number[] {
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/**
 * Round numbers that enclose [least, most], zero always among them; about `atMost` steps, none of them below `leastStep`
 * (1 for an axis that counts). [0, 1] where both are zero.
 */
export function ticksAround(least: number, most: number, atMost: number, leastStep = 0): number[] {
  const low = Math.min(0, least)
  const high = Math.max(0, most)
  if (high === low) return [0, 1]
  return ticksEnclosing(low, high, Math.max(leastStep, stepFor(high - low, atMost)))
}

/** Round numbers that enclose [least, most] without reaching for zero: for a change that an axis from zero would hide. */
export function ticksBetween(least: number, most: number, atMost: number): number[] {
  if (most > least) return ticksEnclosing(least, most, stepFor(most - least, atMost))
  const step = stepFor(Math.abs(least) || 1, atMost)
  return ticksEnclosing(least - step, least + step, step)
}

/** Share of the way from `from` to `to`, for placing a value on an axis. */
export function shareOf(value: number, from: number, to: number): number {
  return to === from ? 0 : (value - from) / (to - from)
}

/** A number beside an axis, with the minus sign of type rather than a hyphen. */
export const tickText = (tick: number): string => tick.toLocaleString('en').replace('-', '−')

/** A share as an SVG length, so that a chart fits any width and its type keeps its size. */
export const percentOf = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Index of the point whose x is nearest, the first of equally near ones; -1 for none. Points ascend in x. */
export function nearestIndex(points: readonly { x: number }[], x: number): number {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.x ?? 0) < x) low = middle + 1
    else high = middle
  }
  const [before, after] = [points[low - 1], points[low]]
  return before && after && x - before.x <= after.x - x ? low - 1 : high < 0 ? -1 : low
}

/** Values moved apart until each is at least `gap` from the next, within [0, 1] as far as they fit, their order kept. */
export function spreadApart(values: readonly number[], gap: number): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const spread = [...values]
  let floor = Number.NEGATIVE_INFINITY
  for (const index of order) {
    spread[index] = Math.max(values[index] ?? 0, floor)
    floor = (spread[index] ?? 0) + gap
  }
  let ceiling = 1
  for (const index of order.toReversed()) {
    spread[index] = Math.min(spread[index] ?? 0, ceiling)
    ceiling = (spread[index] ?? 0) - gap
  }
  return spread
}

/** Text as SVG may hold it. */
export const svgText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
