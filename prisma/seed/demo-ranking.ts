import type { RandomStream } from '#lib/core/random/seeded'

/** Cards nearer than this to each other are tied. */
const TIE_DISTANCE = 0.25

/**
 * How somebody with an eye of their own ranks what the author ranked: each card stands where its tier stands, moved by up to
 * `noise` tiers either way, and cards that come out close are tied. Dense ranks in the order of the responses.
 */
export function perceivedRanks(
  authorTiers: readonly (readonly number[])[],
  noise: number,
  chance: RandomStream,
): number[] {
  const cards = authorTiers.flatMap((tier, place) =>
    tier.map((index) => ({ index, at: place + (noise * chance.integer(-1000, 1000)) / 1000 })),
  )
  cards.sort((a, b) => a.at - b.at || a.index - b.index)
  const ranks: number[] = []
  let rank = 0
  let tierBegan = Number.NEGATIVE_INFINITY
  for (const { index, at } of cards) {
    if (at - tierBegan >= TIE_DISTANCE) {
      rank += 1
      tierBegan = at
    }
    ranks[index] = rank
  }
  return ranks
}
