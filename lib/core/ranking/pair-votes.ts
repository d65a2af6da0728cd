import { denseRanks, type Ranks } from './ranking.ts'

/** How the judgments of one item fall on one pair of its slate (`first` < `second`); a judgment that left either unranked is not counted. */
export type PairVotes = { first: number; second: number; firstWins: number; secondWins: number; ties: number }

/** A pair with a majority. `p` = (votesFor + ties/2) / all, in (0.5, 1]. */
export type MajorityPair = {
  chosen: number
  rejected: number
  votesFor: number
  votesAgainst: number
  ties: number
  p: number
}

/** Why a pair has no majority: nobody ranked both; everybody tied them; the votes cancel out exactly (p = 0.5). */
export const undecidedReasons = ['not_compared', 'tied', 'conflict'] as const
export type UndecidedReason = (typeof undecidedReasons)[number]

/** All K(K−1)/2 pairs, by first, then second. Ranks in slate order under any coding. */
export function countPairVotes(judgments: readonly Ranks[], cardCount: number): PairVotes[] {
  const dense = judgments.map(denseRanks)
  const pairs: PairVotes[] = []
  for (let first = 0; first < cardCount; first += 1) {
    for (let second = first + 1; second < cardCount; second += 1) {
      const votes = { first, second, firstWins: 0, secondWins: 0, ties: 0 }
      for (const ranks of dense) {
        const a = ranks[first] ?? null
        const b = ranks[second] ?? null
        if (a === null || b === null) continue
        if (a < b) votes.firstWins += 1
        else if (b < a) votes.secondWins += 1
        else votes.ties += 1
      }
      pairs.push(votes)
    }
  }
  return pairs
}

/** The majority of one pair, or why there is none. */
export function decidePair(votes: PairVotes): MajorityPair | UndecidedReason {
  const { first, second, firstWins, secondWins, ties } = votes
  const count = firstWins + secondWins + ties
  if (count === 0) return 'not_compared'
  if (firstWins === secondWins) return firstWins === 0 ? 'tied' : 'conflict'
  const firstLeads = firstWins > secondWins
  const votesFor = Math.max(firstWins, secondWins)
  return {
    chosen: firstLeads ? first : second,
    rejected: firstLeads ? second : first,
    votesFor,
    votesAgainst: Math.min(firstWins, secondWins),
    ties,
    p: (votesFor + ties / 2) / count,
  }
}

/** Every pair's majority in slate order, and how many pairs had none, by reason. Pairs and reasons sum to K(K−1)/2. */
export function majorityPairs(
  judgments: readonly Ranks[],
  cardCount: number,
): { pairs: MajorityPair[]; undecided: Record<UndecidedReason, number> } {
  const pairs: MajorityPair[] = []
  const undecided = { not_compared: 0, tied: 0, conflict: 0 }
  for (const votes of countPairVotes(judgments, cardCount)) {
    const decided = decidePair(votes)
    if (typeof decided === 'string') undecided[decided] += 1
    else pairs.push(decided)
  }
  return { pairs, undecided }
}
