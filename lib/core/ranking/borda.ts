import type { PairVotes } from './pair-votes.ts'

/** Shares closer than this are equal: they are sums of at most nine fractions of whole votes. */
const SAME = 1e-9

/**
 * Borda consensus out of pair votes: `ranks` dense, 1 best, equal is tied; `meanRanks` the mean mid-rank, in [1, K]. A
 * response's share is its mean (wins + ties/2)/votes over the pairs it was compared in, and its mean rank 1 + (K−1)(1−share):
 * on complete judgments exactly the mean of the mid-ranks. Null for a response that was never compared; alone in its slate it is 1.
 */
export function bordaConsensus(
  votes: readonly PairVotes[],
  cardCount: number,
): { ranks: (number | null)[]; meanRanks: (number | null)[] } {
  const shares: number[][] = Array.from({ length: cardCount }, () => [])
  for (const { first, second, firstWins, secondWins, ties } of votes) {
    const count = firstWins + secondWins + ties
    if (count === 0) continue
    shares[first]?.push((firstWins + ties / 2) / count)
    shares[second]?.push((secondWins + ties / 2) / count)
  }
  const meanRanks = shares.map((own) => {
    if (own.length === 0) return cardCount === 1 ? 1 : null
    return 1 + (cardCount - 1) * (1 - own.reduce((sum, share) => sum + share, 0) / own.length)
  })
  const levels: number[] = []
  for (const mean of meanRanks.filter((rank) => rank !== null).sort((a, b) => a - b))
    if (levels.length === 0 || mean - (levels.at(-1) as number) > SAME) levels.push(mean)
  const ranks = meanRanks.map((mean) =>
    mean === null ? null : levels.findLastIndex((level) => mean >= level - SAME) + 1,
  )
  return { ranks, meanRanks }
}
