import type { Ranks } from '#lib/core/ranking/ranking'
import { bootstrapRatio, type Interval } from '#lib/core/statistics/bootstrap-interval'

/** How the rankings of two people fall on the response pairs that both ranked. */
export type PairCounts = { sameStrict: number; opposed: number; oneTied: number; bothTied: number }

/** Every unordered pair of responses that both rankings hold (null: not ranked), each under exactly one of the four. Same slate order. */
export function comparePairs(a: Ranks, b: Ranks): PairCounts {
  const counts: PairCounts = { sameStrict: 0, opposed: 0, oneTied: 0, bothTied: 0 }
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i + 1; j < a.length; j += 1) {
      const [ai, aj, bi, bj] = [a[i], a[j], b[i], b[j]]
      if (ai == null || aj == null || bi == null || bj == null) continue
      const [first, second] = [Math.sign(ai - aj), Math.sign(bi - bj)]
      if (first === 0 && second === 0) counts.bothTied += 1
      else if (first === 0 || second === 0) counts.oneTied += 1
      else if (first === second) counts.sameStrict += 1
      else counts.opposed += 1
    }
  }
  return counts
}

export type PairwiseAgreement = PairCounts & {
  /** (same strict order + both tied) / response pairs. Range 0 to 1. */
  value: number
  /** Response pairs, each counted once for every two people who ranked it; those of one ranking are dependent. */
  pairs: number
  /** Items with at least one such pair. */
  items: number
  /** 90%, over items drawn with replacement, since the pairs of one item are dependent; null for one item. */
  interval: Interval | null
}

/**
 * Pairwise agreement over response pairs, pooled over every two rankings of each item: the same strict order or both tied agree,
 * opposed or one tied do not. `items` holds the rankings of each item in its slate's order. Null where no pair was ranked by two.
 */
export function pairwiseAgreement(items: readonly (readonly Ranks[])[], seed: string): PairwiseAgreement | null {
  const total: PairCounts = { sameStrict: 0, opposed: 0, oneTied: 0, bothTied: 0 }
  const units: { sum: number; weight: number }[] = []
  for (const rankings of items) {
    const unit = { sum: 0, weight: 0 }
    rankings.forEach((a, i) => {
      for (const b of rankings.slice(i + 1)) {
        const counts = comparePairs(a, b)
        for (const key of Object.keys(total) as (keyof PairCounts)[]) total[key] += counts[key]
        unit.sum += counts.sameStrict + counts.bothTied
        unit.weight += counts.sameStrict + counts.bothTied + counts.opposed + counts.oneTied
      }
    })
    if (unit.weight > 0) units.push(unit)
  }
  const pairs = units.reduce((sum, unit) => sum + unit.weight, 0)
  if (pairs === 0) return null
  const value = (total.sameStrict + total.bothTied) / pairs
  return { ...total, value, pairs, items: units.length, interval: bootstrapRatio(units, seed) }
}
