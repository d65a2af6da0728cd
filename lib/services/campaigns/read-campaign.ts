import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { type CampaignDetail, findCampaign } from '#lib/data/campaigns/campaigns'
import type { Deps } from '../deps.ts'

/** One campaign as it stands. @throws AppError not_allowed, not_found */
export async function readCampaign(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<CampaignDetail> {
  authorize(actor, 'campaign.view')
  const campaign = await findCampaign(deps.db, { workspaceId: actor.workspaceId, campaignId })
  if (!campaign) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  return campaign
}
