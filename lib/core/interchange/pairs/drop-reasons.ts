/** Why a whole record gives no pair; counted in records. */
export const recordDropReasons = ['single_response', 'no_submitted_annotations', 'gold'] as const

/**
 * Why one pair of a record is not in the file; counted in pairs. `not_selected` is the policy's choice of pairs,
 * `against_consensus` a Borda order that the pair's own votes contradict; the others say what the votes lack.
 */
export const pairDropReasons = [
  'identical_responses',
  'not_compared',
  'tied',
  'conflict',
  'too_few_votes',
  'below_min_probability',
  'against_consensus',
  'not_selected',
  'over_pair_limit',
] as const

export type RecordDropReason = (typeof recordDropReasons)[number]
export type PairDropReason = (typeof pairDropReasons)[number]
export type DropReason = RecordDropReason | PairDropReason
export type DropCounts = Record<DropReason, number>

export function noDrops(): DropCounts {
  return {
    single_response: 0,
    no_submitted_annotations: 0,
    gold: 0,
    identical_responses: 0,
    not_compared: 0,
    tied: 0,
    conflict: 0,
    too_few_votes: 0,
    below_min_probability: 0,
    against_consensus: 0,
    not_selected: 0,
    over_pair_limit: 0,
  }
}

/** Sums by reason, for the manifest of a whole file. */
export function addDrops(a: DropCounts, b: DropCounts): DropCounts {
  const sum = noDrops()
  for (const reason of [...recordDropReasons, ...pairDropReasons]) sum[reason] = a[reason] + b[reason]
  return sum
}
