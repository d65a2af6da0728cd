import type { PairCounts } from './pair-counts.ts'

/** 95% quantile of the normal distribution: a 90% two-sided interval, as the planner's others. */
const Z_95 = 1.6448536269514722

/** What the agreement of two people is wanted to, as a share; and the agreement at which an interval is widest: enough whatever it is. */
export const DEFAULT_HALF_WIDTH = 0.1
export const WIDEST_AT = 0.5

/**
 * Items two annotators must share for a 90% interval of their pairwise agreement of ± `halfWidth` (0…1, above 0):
 * n = z²·A(1−A)/h² rounded up, the normal approximation of a binomial share A, each item counted as one pair, since the pairs of
 * one ranking depend on each other. At A = 0.5 n is largest, so it is enough at any agreement.
 */
export function sharedItemsNeeded(halfWidth: number, agreementRatio: number = WIDEST_AT): number {
  return Math.ceil((Z_95 ** 2 * agreementRatio * (1 - agreementRatio)) / halfWidth ** 2)
}

export type Sharing = {
  /** Of every two annotators the fewest items they share, and who; null with fewer than two people. */
  least: { items: number; a: string; b: string } | null
  most: number
  /** Pairs of people with fewer than needed, of all pairs. */
  pairsBelow: number
  pairs: number
  /** Of one annotator with anybody else the fewest items, and who. */
  leastOfOne: { items: number; id: string } | null
  /** Items judged twice that would have to be added so that every pair reaches it: what each pair lacks, summed. */
  extraItems: number
  /** The largest team whose pairs would each reach it on as many shared items as there are; null where even two would not. */
  largestTeam: number | null
}

/** How the items that are judged more than once fall on the pairs of people, against the number each pair needs (at least 1). */
export function sharingOf(ids: readonly string[], pairs: PairCounts, needed: number): Sharing {
  let least: Sharing['least'] = null
  let leastOfOne: Sharing['leastOfOne'] = null
  let most = 0
  let pairsBelow = 0
  let extraItems = 0
  let together = 0
  for (const [a, id] of ids.entries()) {
    let ofOne = 0
    for (const [b, other] of ids.entries()) {
      if (a === b) continue
      const items = pairs.of(a, b)
      ofOne += items
      if (b < a) continue
      together += items
      most = Math.max(most, items)
      if (items < needed) pairsBelow += 1
      extraItems += Math.max(0, needed - items)
      if (least === null || items < least.items) least = { items, a: id, b: other }
    }
    if (leastOfOne === null || ofOne < leastOfOne.items) leastOfOne = { items: ofOne, id }
  }
  const pairsOfPeople = (ids.length * (ids.length - 1)) / 2
  return {
    ...{ least, most, pairsBelow, pairs: pairsOfPeople, extraItems, largestTeam: largestTeam(together / needed) },
    leastOfOne: ids.length < 2 ? null : leastOfOne,
  }
}

/** The most people g with g(g−1)/2 pairs of at most `pairs`; null below two people. */
function largestTeam(pairs: number): number | null {
  const people = Math.floor((1 + Math.sqrt(1 + 8 * pairs)) / 2 + 1e-9)
  return people >= 2 ? people : null
}
