/** Why a queue gives nothing, most decisive first. */
export const emptyReasons = [
  'not_open_yet',
  'paused',
  'closed',
  'all_done',
  'budget_reached',
  'taken',
  'none_left',
] as const
export type EmptyReason = (typeof emptyReasons)[number]

export type QueueFacts = {
  state: 'draft' | 'open' | 'paused' | 'closed'
  /** Some item of the campaign still lacks a judgment. */
  hasUnfinished: boolean
  /** Some place is free that this annotator could take, were there budget. */
  hasFree: boolean
  /** All places of some item this annotator could judge are leased to others at the moment. */
  hasTaken: boolean
}

/** The one reason to tell the person. `none_left`: they have had every item that still lacks judgments. */
export function emptyReason(facts: QueueFacts): EmptyReason {
  if (facts.state === 'draft') return 'not_open_yet'
  if (facts.state === 'paused') return 'paused'
  if (facts.state === 'closed') return 'closed'
  if (!facts.hasUnfinished) return 'all_done'
  // A free place that a claim did not give can only have been too dear.
  if (facts.hasFree) return 'budget_reached'
  return facts.hasTaken ? 'taken' : 'none_left'
}
