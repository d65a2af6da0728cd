import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { countLiveLeases, setArchived } from '#lib/data/campaigns/archive'
import { findCampaign } from '#lib/data/campaigns/campaigns'
import type { Deps } from '../deps.ts'

/**
 * Takes a campaign out of every list, or brings it back; asking for what is so already changes nothing. Archived it can be read
 * and exported, and nothing else.
 * @throws AppError not_allowed, not_found, conflict while it is open or somebody has items of it on screen
 */
export async function archiveCampaign(
  deps: Deps,
  actor: Actor,
  { campaignId, archived }: { campaignId: CampaignId; archived: boolean },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  const at = deps.now()
  await deps.db.$transaction(async (tx) => {
    const name = await setArchived(tx, { workspaceId, campaignId, archivedAt: archived ? at : null, at })
    if (name !== null)
      return recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: archived ? 'campaign.archived' : 'campaign.restored',
        targetType: 'campaign',
        targetId: campaignId,
        summary: { name },
        at,
      })
    const campaign = await findCampaign(tx, { workspaceId, campaignId })
    if (!campaign) throw new AppError('not_found', 'There is no such campaign in this workspace.')
    if ((campaign.archivedAt !== null) === archived) return
    if (campaign.state === 'open')
      throw new AppError('conflict', 'The campaign is open. Pause or close it first, then archive it.')
    const leases = await countLiveLeases(tx, { campaignId, at })
    throw new AppError(
      'conflict',
      `Annotators still have ${leases === 1 ? 'one item' : `${leases} items`} of this campaign on screen. Wait until they are done, or close the campaign, then archive it.`,
    )
  })
}
