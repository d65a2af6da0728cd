/** Tukey's outer fences (1977): three times the span of the middle half beyond it. */
const FENCE = 3

/**
 * Whether each positive value lies within Tukey's outer fences of the values' logarithms. On that scale working times are nearly
 * symmetric, so that slow but real ones stay and what is left keeps its mean: a median would name too few paid hours by a fifth
 * where times are as skewed as they usually are. Values of 0 and below are outside.
 */
export function withinFences(values: readonly number[]): boolean[] {
  const logs = values
    .filter((value) => value > 0)
    .map(Math.log)
    .sort((a, b) => a - b)
  const [lower, upper] = [quantile(logs, 0.25), quantile(logs, 0.75)]
  const reach = FENCE * (upper - lower)
  return values.map((value) => value > 0 && Math.log(value) >= lower - reach && Math.log(value) <= upper + reach)
}

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
