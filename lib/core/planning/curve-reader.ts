import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { promptDiversity } from '#lib/core/diversity/prompt-diversity'

export type CurveReader = {
  /** d at N prompts of the random order: exact at the curve's own sizes, both counts interpolated linearly between. Null outside. */
  diversityAt: (prompts: number) => number | null
  /** The number of prompts up to `affordable` with the largest d (ties: fewer); 0 where none can be had. */
  bestUpTo: (affordable: number) => number
}

/** Reads a curve whose sizes ascend. */
export function readCurve(curve: readonly CurvePoint[]): CurveReader {
  const diversityAt = (prompts: number): number | null => {
    const above = curve.findIndex((point) => point.prompts >= prompts)
    const upper = curve[above]
    if (prompts < 1 || !upper) return null
    const lower = curve[above - 1]
    if (upper.prompts === prompts || !lower) return upper.diversity
    const share = (prompts - lower.prompts) / (upper.prompts - lower.prompts)
    const between = (key: 'bigrams' | 'distinctBigrams') => lower[key] + share * (upper[key] - lower[key])
    return promptDiversity({ prompts, bigrams: between('bigrams'), distinctBigrams: between('distinctBigrams') })
  }
  const bestUpTo = (affordable: number): number => {
    const most = Math.min(affordable, curve.at(-1)?.prompts ?? 0)
    if (most < 1) return 0
    let best = { prompts: most, diversity: diversityAt(most) ?? Number.NEGATIVE_INFINITY }
    for (const point of curve) {
      if (point.prompts >= most || point.diversity === null) continue
      if (point.diversity > best.diversity || (point.diversity === best.diversity && point.prompts < best.prompts)) {
        best = { prompts: point.prompts, diversity: point.diversity }
      }
    }
    return best.prompts
  }
  return { diversityAt, bestUpTo }
}
