import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { type GuidelineVersion, listGuidelines } from '#lib/data/guidelines/versions'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

/** Every version of a campaign's guidelines, newest first. @throws AppError not_allowed, not_found */
export async function readGuidelines(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<GuidelineVersion[]> {
  authorize(actor, 'campaign.view')
  await readCampaign(deps, actor, { campaignId })
  return listGuidelines(deps.db, { workspaceId: actor.workspaceId, campaignId })
}
