import type { Actor } from '#lib/core/access/actor'
import type { AssignmentId, CampaignId } from '#lib/core/vocabulary/ids'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'
import { keepLeases } from './keep-leases.ts'

export type RenewedLeases = { now: Date; leases: { assignmentId: AssignmentId; leaseExpiresAt: Date }[] }

/**
 * Keeps what the annotator has in hand, because they are active: the item on screen and those fetched ahead. A lease that
 * is not in the answer is theirs no longer. @throws AppError not_allowed, not_found
 */
export async function renewLeases(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<RenewedLeases> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const leases = await keepLeases(deps.db, { campaignId, annotatorId: actor.membershipId })
  return {
    now: leases[0]?.now ?? deps.now(),
    leases: leases.map(({ assignmentId, leaseExpiresAt }) => ({ assignmentId, leaseExpiresAt })),
  }
}
