import { type BigramCounts, promptDiversity } from './prompt-diversity.ts'

export type CurvePoint = BigramCounts & { diversity: number | null }

const POINTS_PER_OCTAVE = 8

/** About eight sizes per doubling from 1 to `prompts`, both ends included, each once. */
export function curveSizes(prompts: number): number[] {
  const sizes = new Set<number>()
  for (let step = 0; 2 ** (step / POINTS_PER_OCTAVE) < prompts; step++) sizes.add(Math.round(2 ** (step / POINTS_PER_OCTAVE)))
  if (prompts > 0) sizes.add(prompts)
  return [...sizes].filter((size) => size <= prompts)
}

/**
 * d at the given sizes of one order. `bigramsByRank` and `firstAppearances` have one entry per rank: all bigrams of that
 * prompt, and the distinct ones that no earlier rank holds. Sizes ascend.
 */
export function diversityCurve(bigramsByRank: Uint32Array, firstAppearances: Uint32Array, sizes: readonly number[]): CurvePoint[] {
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
  for (const point of curve) if (point.diversity !== null && (best?.diversity ?? Number.NEGATIVE_INFINITY) < point.diversity) best = point
  return best
}
