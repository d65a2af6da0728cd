import type { Actor } from '#lib/core/access/actor'
import type { Decline } from '#lib/core/queueing/decline-reasons'
import type { AssignmentId, CampaignId } from '#lib/core/vocabulary/ids'
import { declineAssignment } from '#lib/data/assignments/end-leases'
import { findAssignment } from '#lib/data/assignments/read-assignment'
import { watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'
import { noLongerYours } from './no-longer-yours.ts'

type DeclineItem = { campaignId: CampaignId; assignmentId: AssignmentId; decline: Decline }

/**
 * Gives an item back with a reason: its place is free for others, and it never comes back to the same person. Declining
 * again changes nothing, so that a try whose answer was lost can be repeated. @throws AppError not_allowed, not_found, conflict
 */
export async function declineItem(
  deps: Deps,
  actor: Actor,
  { campaignId, assignmentId, decline }: DeclineItem,
): Promise<void> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const which = { campaignId, assignmentId, annotatorId: actor.membershipId }
  if (await declineAssignment(deps.db, { ...which, ...decline })) {
    await watchBudgets(deps, { campaignId })
    return
  }
  const state = (await findAssignment(deps.db, which))?.state ?? null
  if (state !== 'declined') throw noLongerYours(state)
}
