import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import { leaseSeconds, MOST_HOLD_SECONDS } from '#lib/core/queueing/lease-rules'
import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { renewLeases } from '#lib/data/assignments/end-leases'
import { type Lease, listLeases } from '#lib/data/assignments/read-leases'
import type { Database } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'

/** Renews all the leases somebody holds in a campaign, each for as long as its item asks for, and returns them. */
export async function keepLeases(
  db: Database,
  asked: { campaignId: CampaignId; annotatorId: MembershipId; textsFor?: { not: readonly AssignmentId[] } },
): Promise<Lease[]> {
  const { campaignId, annotatorId } = asked
  const leases = await listLeases(db, asked)
  const renewals = leases.map((lease) => ({
    assignmentId: lease.assignmentId,
    leaseSeconds: leaseSeconds(expectedSeconds(lease)),
  }))
  // Other tabs renew the same leases, and closing ends them, each in an order of its own.
  const renewed = await retryDeadlocks(() =>
    renewLeases(db, { campaignId, annotatorId, renewals, mostHoldSeconds: MOST_HOLD_SECONDS }),
  )
  const ends = new Map(renewed.map((one) => [one.assignmentId, one.leaseExpiresAt]))
  return leases.flatMap((lease) => {
    const leaseExpiresAt = ends.get(lease.assignmentId)
    // One that ended between the two statements is held no longer.
    return leaseExpiresAt ? [{ ...lease, leaseExpiresAt }] : []
  })
}
