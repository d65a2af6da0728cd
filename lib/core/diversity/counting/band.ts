import type { CurvePoint } from '../diversity-curve.ts'
import type { BandPoint } from '../measured-diversity.ts'

/** Least, mean and most d at each size over curves of the same sizes; null where d is undefined in one of them. */
export function bandOf(curves: readonly (readonly CurvePoint[])[]): BandPoint[] {
  return (curves[0] ?? []).map(({ prompts }, i) => {
    const values = curves.map((curve) => curve[i]?.diversity ?? null)
    if (values.includes(null)) return { prompts, least: null, mean: null, most: null }
    const known = values as number[]
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    const [least, most] = [Math.min(...known), Math.max(...known)]
    // Rounding may carry the mean of equal values past them.
    return { prompts, least, mean: Math.min(most, Math.max(least, mean)), most }
  })
}

/** The smallest size at which the mean is largest; null where it is undefined throughout. Past it, more prompts do not raise d. */
export function bandPeak(band: readonly BandPoint[]): BandPoint | null {
  let best: BandPoint | null = null
  for (const point of band)
    if (point.mean !== null && (best?.mean ?? Number.NEGATIVE_INFINITY) < point.mean) best = point
  return best
}
