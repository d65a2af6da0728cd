import { AppError } from '#lib/core/vocabulary/app-error'

const ALREADY_JUDGED =
  'You have already judged this item, in another tab or on another device. That judgment stands; this one was not stored. Go on with the next item.'
const ALREADY_DECLINED =
  'You have declined this item, so it has gone to somebody else and cannot be judged by you. Go on with the next item.'
const RAN_OUT = 'The time for this item ran out and it was given back already. Go on with the next item.'
const UNKNOWN = 'There is no such assignment of yours in this campaign.'

/** Why an assignment takes nothing more from its annotator; null for one they never had. */
export function noLongerYours(state: 'leased' | 'submitted' | 'declined' | 'expired' | null): AppError {
  if (state === 'submitted') return new AppError('conflict', ALREADY_JUDGED, { reason: 'already_judged' })
  if (state === 'declined') return new AppError('conflict', ALREADY_DECLINED, { reason: 'already_declined' })
  if (state === 'expired') return new AppError('conflict', RAN_OUT, { reason: 'lease_expired' })
  return new AppError('not_found', UNKNOWN, { reason: 'unknown_assignment' })
}
