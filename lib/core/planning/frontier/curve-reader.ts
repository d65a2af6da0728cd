import type { CurvePoint } from '#lib/core/diversity/diversity-curve'

export type CurveReader = {
  /** Prompts of the whole order: the curve's last size; 0 for an empty curve. */
  prompts: number
  /**
   * d at N prompts of the random order: exact at the curve's own sizes, d itself read linearly between two of them, so that
   * nothing between two sizes exceeds both. Null outside 1…prompts and where d is undefined.
   */
  diversityAt: (prompts: number) => number | null
  /** The number of prompts up to `affordable` with the largest d (ties: fewer). All of them where d is undefined throughout; 0 where none can be had. */
  bestUpTo: (affordable: number) => number
}

/** Reads a curve whose sizes ascend. */
export function readCurve(curve: readonly CurvePoint[]): CurveReader {
  const all = curve.at(-1)?.prompts ?? 0

  const diversityAt = (prompts: number): number | null => {
    if (prompts < 1) return null
    const above = curve.findIndex((point) => point.prompts >= prompts)
    const upper = curve[above]
    if (!upper || upper.prompts === prompts) return upper?.diversity ?? null
    const lower = curve[above - 1]
    if (!lower || lower.diversity === null || upper.diversity === null) return null
    const share = (prompts - lower.prompts) / (upper.prompts - lower.prompts)
    return lower.diversity + share * (upper.diversity - lower.diversity)
  }

  const bestUpTo = (affordable: number): number => {
    const most = Math.min(Math.floor(affordable), all)
    if (most < 1) return 0
    let best: { prompts: number; diversity: number } | null = null
    for (const point of [
      ...curve.filter((known) => known.prompts < most),
      { prompts: most, diversity: diversityAt(most) },
    ]) {
      if (point.diversity !== null && point.diversity > (best?.diversity ?? Number.NEGATIVE_INFINITY)) {
        best = { prompts: point.prompts, diversity: point.diversity }
      }
    }
    return best?.prompts ?? most
  }

  return { prompts: all, diversityAt, bestUpTo }
}
