import { denseRanks, midRanks, type Ranks } from './ranking.ts'

/** For each response the index of the first one with the same key; its own index where it is the first. */
export function firstIdentical(keys: readonly string[]): number[] {
  return keys.map((key) => keys.indexOf(key))
}

/**
 * The forced tie: responses that say the same (equal keys) take one rank, whatever was said of each. Their common place is
 * the mean of their mid-ranks, so that neither the order of the slate nor the better or worse of two accidents decides;
 * where one stood above a third response and its twin below, the three tie. Dense ranks; a twin that was not ranked takes
 * its twins' rank; nulls stay null where no twin was ranked.
 */
export function tieIdentical(ranks: Ranks, keys: readonly string[]): (number | null)[] {
  const places = midRanks(ranks)
  const first = firstIdentical(keys)
  return denseRanks(
    first.map((representative) => {
      const twins = places.filter((place, i): place is number => first[i] === representative && place !== null)
      return twins.length === 0 ? null : twins.reduce((sum, place) => sum + place, 0) / twins.length
    }),
  )
}

/** Pairs of identical responses that were ranked apart, in slate order: what a screen can ask about before it stores a tie. */
export function identicalRankedApart(ranks: Ranks, keys: readonly string[]): [number, number][] {
  return keys.flatMap((key, i) =>
    keys.flatMap((other, j): [number, number][] => {
      const a = ranks[i] ?? null
      const b = ranks[j] ?? null
      return i < j && key === other && a !== null && b !== null && a !== b ? [[i, j]] : []
    }),
  )
}
