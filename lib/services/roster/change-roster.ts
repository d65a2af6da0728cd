import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { releaseLeases } from '#lib/data/assignments/end-leases'
import { type AuditAction, recordAudit } from '#lib/data/audit'
import { addToRoster as add, removeFromRoster as remove, takesPeople } from '#lib/data/campaigns/roster'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

/** The campaign may take people. @throws AppError not_found, conflict when it is closed */
export async function requireOpenRoster(deps: Pick<Deps, 'db'>, actor: Actor, campaignId: CampaignId): Promise<void> {
  const { workspaceId } = actor
  if (await takesPeople(deps.db, { workspaceId, campaignId })) return
  await readCampaign(deps, actor, { campaignId })
  throw new AppError('conflict', 'The campaign is closed, so nobody can join it any more.')
}

/** Lets present members of the workspace claim in a campaign; returns how many were new. @throws AppError not_allowed, not_found, conflict */
export async function addToRoster(
  deps: Deps,
  actor: Actor,
  { campaignId, membershipIds }: { campaignId: CampaignId; membershipIds: readonly MembershipId[] },
): Promise<number> {
  authorize(actor, 'campaign.edit')
  await requireOpenRoster(deps, actor, campaignId)
  return deps.db.$transaction(async (tx) => {
    const added = await add(tx, { workspaceId: actor.workspaceId, campaignId, membershipIds, at: deps.now() })
    if (added.length > 0)
      await recordRosterChange(deps, tx, actor, { campaignId, action: 'campaign.roster-added', people: added })
    return added.length
  })
}

/**
 * Takes a person off a campaign: their live leases end and what those reserved is free again; what they submitted stays.
 * @throws AppError not_allowed, not_found
 */
export async function removeFromRoster(
  deps: Deps,
  actor: Actor,
  { campaignId, membershipId }: { campaignId: CampaignId; membershipId: MembershipId },
): Promise<{ endedLeases: number }> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  return retryDeadlocks(() =>
    deps.db.$transaction(async (tx) => {
      if (!(await remove(tx, { workspaceId, campaignId, membershipId, at: deps.now() })))
        throw new AppError('not_found', 'This person is not on the campaign’s roster, or was taken off it meanwhile.')
      const endedLeases = await releaseLeases(tx, { campaignId, annotatorId: membershipId })
      await recordRosterChange(deps, tx, actor, {
        campaignId,
        action: 'campaign.roster-removed',
        people: [membershipId],
      })
      return { endedLeases }
    }),
  )
}

type Change = { campaignId: CampaignId; action: AuditAction; people: readonly MembershipId[] }

/** Notes who came on or off a roster, in the transaction that does it. */
export async function recordRosterChange(deps: Deps, tx: Connection, actor: Actor, change: Change): Promise<void> {
  const { campaignId, action, people } = change
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId: actor.workspaceId,
    actorUserId: actor.userId,
    action,
    targetType: 'campaign',
    targetId: campaignId,
    summary: { count: people.length, members: [...people] },
    at: deps.now(),
  })
}
