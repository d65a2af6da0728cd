import { countPairs } from './comparisons.ts'

/**
 * Pairs of responses that two complete rankings order alike, ties included, of all K(K−1)/2: the observed agreement that Kendall's
 * tau corrects for chance. Ranks in one order of the responses, under any coding. Throws a RangeError where the lengths differ.
 */
export function agreedPairs(first: readonly number[], second: readonly number[]): { agreed: number; pairs: number } {
  if (first.length !== second.length) throw new RangeError(`${first.length} and ${second.length} ranks do not compare`)
  let agreed = 0
  for (const [i, rank] of first.entries())
    for (const [j, other] of first.entries())
      if (i < j && Math.sign(rank - other) === Math.sign((second[i] ?? 0) - (second[j] ?? 0))) agreed += 1
  return { agreed, pairs: countPairs(first.length) }
}
