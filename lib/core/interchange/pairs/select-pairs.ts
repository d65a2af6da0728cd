import { bordaConsensus } from '../../ranking/borda.ts'
import { firstIdentical, tieIdentical } from '../../ranking/identical-responses.ts'
import { countPairVotes, decidePair, type MajorityPair, type PairVotes } from '../../ranking/pair-votes.ts'
import type { Ranks } from '../../ranking/ranking.ts'
import type { CanonicalRecord } from '../canonical-record.ts'
import type { ExportPolicy } from '../export-policy.ts'
import { normalizedForm } from '../prompts/measure.ts'
import { type DropCounts, noDrops, type PairDropReason } from './drop-reasons.ts'
import { type LiveAnnotation, liveAnnotations } from './live-annotations.ts'

/** A pair that leaves, by response index, with its votes and the annotations that ranked both. */
export type SelectedPair = MajorityPair & { annotationIds: string[] }
export type PairSelection = { pairs: SelectedPair[]; dropped: DropCounts }

/** A pair with its distance in the consensus (chosen's tier to rejected's, positive where they agree) and whether it spans the ends. */
type Candidate = { pair: SelectedPair; distance: number; fromBest: boolean; toWorst: boolean }

/**
 * The pairs of one record under a policy, in slate order (and annotation by annotation where each stands for itself), and every
 * other pair counted under one reason. Pairs and dropped pairs sum to K(K−1)/2, times the annotations where each stands for itself.
 * Of identical responses the first stands for all: their pairs are dropped, so no text is written against itself.
 */
export function selectPairs(record: CanonicalRecord, policy: ExportPolicy): PairSelection {
  const dropped = noDrops()
  const none = (reason: 'single_response' | 'no_submitted_annotations' | 'gold'): PairSelection => {
    dropped[reason] = 1
    return { pairs: [], dropped }
  }
  if (record.responses.length < 2) return none('single_response')
  const live = liveAnnotations(record)
  if (live.length === 0) return none('no_submitted_annotations')
  const used = policy.includeGold ? live : live.filter((annotation) => !annotation.is_gold)
  if (used.length === 0) return none('gold')

  // Places instead of texts: they are compared for every annotation.
  const keys = firstIdentical(record.responses.map(({ content }) => normalizedForm(content))).map(String)
  const groups = policy.aggregate === 'per_annotator' ? used.map((annotation) => [annotation]) : [used]
  const candidates = groups.flatMap((group) => candidatesOf(group, keys, policy, dropped))
  return { pairs: withinLimit(candidates, policy.maxPairsPerPrompt, dropped), dropped }
}

function candidatesOf(
  annotations: readonly LiveAnnotation[],
  keys: readonly string[],
  policy: ExportPolicy,
  dropped: DropCounts,
): Candidate[] {
  const ranks = annotations.map((annotation) => tieIdentical(annotation.ranks, keys))
  const first = firstIdentical(keys)
  const allVotes = countPairVotes(ranks, keys.length)
  const votes = allVotes.filter((pair) => first[pair.first] === pair.first && first[pair.second] === pair.second)
  dropped.identical_responses += allVotes.length - votes.length

  const consensus = bordaConsensus(votes, keys.length).ranks
  const worst = Math.max(...consensus.map((rank) => rank ?? 0))
  return votes.flatMap((pair) => {
    const decided = decide(policy.tie === 'drop' ? { ...pair, ties: 0 } : pair, pair, policy)
    if (typeof decided === 'string') {
      dropped[decided] += 1
      return []
    }
    const chosenRank = consensus[decided.chosen] ?? 0
    const rejectedRank = consensus[decided.rejected] ?? 0
    const annotationIds = annotations.filter((_, i) => ranksBoth(ranks[i] ?? [], pair)).map(({ id }) => id)
    const candidate: Candidate = {
      pair: { ...decided, annotationIds },
      distance: rejectedRank - chosenRank,
      fromBest: chosenRank === 1,
      toWorst: rejectedRank === worst,
    }
    const reason = leftOut(candidate, policy)
    if (reason !== null) dropped[reason] += 1
    return reason === null ? [candidate] : []
  })
}

/** The majority over the votes that count; `all` still holds the ties, so that a pair of nothing but ties is called tied. */
function decide(counted: PairVotes, all: PairVotes, policy: ExportPolicy): MajorityPair | PairDropReason {
  const decided = decidePair(counted)
  if (typeof decided === 'string') return decided === 'not_compared' && all.ties > 0 ? 'tied' : decided
  if (decided.votesFor + decided.votesAgainst + decided.ties < policy.minVotes) return 'too_few_votes'
  return decided.p < policy.minProbability ? 'below_min_probability' : { ...decided, ties: all.ties }
}

function leftOut(candidate: Candidate, policy: ExportPolicy): PairDropReason | null {
  if (policy.aggregate === 'borda' && candidate.distance <= 0) return 'against_consensus'
  switch (policy.pairs) {
    case 'all':
      return null
    case 'adjacent':
      return candidate.distance === 1 ? null : 'not_selected'
    case 'best_worst':
      return candidate.fromBest && candidate.toWorst && candidate.distance > 0 ? null : 'not_selected'
    case 'best_vs_rest':
      return candidate.fromBest && candidate.distance > 0 ? null : 'not_selected'
  }
}

function ranksBoth(ranks: Ranks, pair: PairVotes): boolean {
  return (ranks[pair.first] ?? null) !== null && (ranks[pair.second] ?? null) !== null
}

function withinLimit(candidates: readonly Candidate[], limit: number | null, dropped: DropCounts): SelectedPair[] {
  const strongest = candidates
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [candidates[i] as Candidate, candidates[j] as Candidate]
      return b.pair.p - a.pair.p || b.distance - a.distance || i - j
    })
  const kept = new Set(strongest.slice(0, limit ?? strongest.length))
  dropped.over_pair_limit += candidates.length - kept.size
  return candidates.filter((_, i) => kept.has(i)).map(({ pair }) => pair)
}
