import type { Ranks } from './ranking.ts'

/** Slate indexes. */
export type Comparison = { winner: number; loser: number }

/** Pairs of K responses: K(K−1)/2. 1, 3, 6, 10, 15, 21, 28, 36 for K = 2…9. */
export function countPairs(cardCount: number): number {
  return (cardCount * (cardCount - 1)) / 2
}

/** The strict comparisons a ranking implies, by winner, then loser, in slate order. Ties and nulls imply none. */
export function comparisonsOf(ranks: Ranks): Comparison[] {
  return ranks.flatMap((winnerRank, winner) =>
    ranks.flatMap((loserRank, loser) =>
      winnerRank !== null && loserRank !== null && winnerRank < loserRank ? [{ winner, loser }] : [],
    ),
  )
}

/** The comparisons between neighbouring tiers; takes dense ranks. */
export function adjacentComparisons(dense: Ranks): Comparison[] {
  return comparisonsOf(dense).filter(({ winner, loser }) => (dense[loser] ?? 0) - (dense[winner] ?? 0) === 1)
}

/** Every response of the best tier over every response of the last; none when all are tied. */
export function bestWorstComparisons(ranks: Ranks): Comparison[] {
  const ranked = ranks.filter((rank) => rank !== null)
  const best = Math.min(...ranked)
  const worst = Math.max(...ranked)
  return comparisonsOf(ranks).filter(({ winner, loser }) => ranks[winner] === best && ranks[loser] === worst)
}

/** Pairs that both were ranked and share a tier. */
export function countTiedPairs(ranks: Ranks): number {
  const sizes = new Map<number, number>()
  for (const rank of ranks) if (rank !== null) sizes.set(rank, (sizes.get(rank) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + countPairs(size), 0)
}
