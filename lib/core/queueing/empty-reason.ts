/** Why a queue gives nothing, most decisive first. */
export const emptyReasons = [
  'not_open_yet',
  'paused',
  'closed',
  'all_done',
  'own_cap_reached',
  'budget_reached',
  'taken',
  'not_for_you',
  'none_left',
] as const
export type EmptyReason = (typeof emptyReasons)[number]

export type QueueFacts = {
  state: 'draft' | 'open' | 'paused' | 'closed'
  /** It paused itself, since its budget pays no further judgment. */
  isPausedAtCap: boolean
  /** Some item of the campaign still lacks a judgment; gold apart, which waits for whoever comes by. */
  hasUnfinished: boolean
  /** They have had as many items as their own cap allows. */
  isAtOwnCap: boolean
  /** Some place is free that this annotator could take, were there budget. */
  hasFree: boolean
  /** The budget pays the cheapest of those. */
  isFreePaid: boolean
  /** All places of some item this annotator could judge are leased to others at the moment. */
  hasTaken: boolean
  /** Items that lack judgments are left, but in other languages or from other sources than theirs. */
  hasForOthers: boolean
}

/** The one reason to tell the person. `none_left`: they have had every item for them that still lacks judgments. */
export function emptyReason(facts: QueueFacts): EmptyReason {
  if (facts.state === 'draft') return 'not_open_yet'
  if (facts.state === 'paused') return facts.isPausedAtCap ? 'budget_reached' : 'paused'
  if (facts.state === 'closed') return 'closed'
  if (!facts.hasUnfinished) return 'all_done'
  if (facts.isAtOwnCap) return 'own_cap_reached'
  if (facts.hasFree && !facts.isFreePaid) return 'budget_reached'
  // A free place that is paid for and yet was not given was under somebody else's hand at that moment.
  if (facts.hasFree || facts.hasTaken) return 'taken'
  return facts.hasForOthers ? 'not_for_you' : 'none_left'
}
