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

const readers = new WeakMap<readonly CurvePoint[], CurveReader>()

/** Reads a curve whose sizes ascend and which is not changed any more: a curve is prepared once. */
export function readCurve(curve: readonly CurvePoint[]): CurveReader {
  const known = readers.get(curve)
  if (known) return known
  const reader = prepareReader(curve)
  readers.set(curve, reader)
  return reader
}

function prepareReader(curve: readonly CurvePoint[]): CurveReader {
  const all = curve.at(-1)?.prompts ?? 0
  const peaks = peaksUpTo(curve)

  /** Index of the first point of at least so many prompts; the curve's length where none has. */
  const indexAtLeast = (prompts: number): number => {
    let [low, high] = [0, curve.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((curve[middle] as CurvePoint).prompts < prompts) low = middle + 1
      else high = middle
    }
    return low
  }

  const diversityAt = (prompts: number): number | null => {
    if (prompts < 1) return null
    const above = indexAtLeast(prompts)
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
    const best = peaks[indexAtLeast(most) - 1] ?? null
    const last = diversityAt(most)
    if (last !== null && last > (best?.diversity ?? Number.NEGATIVE_INFINITY)) return most
    return best?.prompts ?? most
  }

  return { prompts: all, diversityAt, bestUpTo }
}

type Peak = { prompts: number; diversity: number }

/** For each point the first highest one up to it; null where d is undefined so far. */
function peaksUpTo(curve: readonly CurvePoint[]): (Peak | null)[] {
  let best: Peak | null = null
  return curve.map(({ prompts, diversity }) => {
    if (diversity !== null && (best === null || diversity > best.diversity)) best = { prompts, diversity }
    return best
  })
}
