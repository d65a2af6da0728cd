import { type BigramCounts, promptDiversity } from './prompt-diversity.ts'

export type CurvePoint = BigramCounts & { diversity: number | null }

/** Fine enough that reading d between two sizes costs less than a thousandth of it. */
const PLANNED_PER_DOUBLING = 64
const DRAWN_PER_DOUBLING = 8

/** About `perDoubling` sizes per doubling from 1 to `prompts`, both ends included, ascending, each once. Empty for an empty pool. */
export function curveSizes(prompts: number, perDoubling: number = PLANNED_PER_DOUBLING): number[] {
  const sizes = new Set<number>()
  for (let step = 0; 2 ** (step / perDoubling) < prompts; step++) {
    const size = Math.round(2 ** (step / perDoubling))
    if (size < prompts) sizes.add(size)
  }
  if (prompts > 0) sizes.add(prompts)
  return [...sizes]
}

/** The points worth drawing: about eight per doubling, and the peak, which the eye looks for. */
export function drawnCurve(curve: readonly CurvePoint[]): CurvePoint[] {
  const sizes = new Set(curveSizes(curve.at(-1)?.prompts ?? 0, DRAWN_PER_DOUBLING))
  const peak = diversityPeak(curve)
  return curve.filter((point) => sizes.has(point.prompts) || point === peak)
}

/**
 * d at the given sizes of one order. `bigramsByRank` and `firstAppearances` have one entry per rank: all bigrams of that
 * prompt, and the distinct ones that no earlier rank holds. Sizes ascend.
 */
export function diversityCurve(
  bigramsByRank: Uint32Array,
  firstAppearances: Uint32Array,
  sizes: readonly number[],
): CurvePoint[] {
  let rank = 0
  let bigrams = 0
  let distinctBigrams = 0
  return sizes.map((prompts) => {
    for (; rank < prompts; rank++) {
      bigrams += bigramsByRank[rank] ?? 0
      distinctBigrams += firstAppearances[rank] ?? 0
    }
    const counts = { prompts, bigrams, distinctBigrams }
    return { ...counts, diversity: promptDiversity(counts) }
  })
}

/** The smallest size at which d is largest; null where d is undefined throughout. Past it, more prompts do not raise d. */
export function diversityPeak(curve: readonly CurvePoint[]): CurvePoint | null {
  let best: CurvePoint | null = null
  for (const point of curve)
    if (point.diversity !== null && (best?.diversity ?? Number.NEGATIVE_INFINITY) < point.diversity) best = point
  return best
}
