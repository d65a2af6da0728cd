import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { listPlans as list, type Plan } from '#lib/data/plans/plans'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

/** The versions of a campaign's plan, newest first. @throws AppError not_allowed, not_found */
export async function listPlans(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Plan[]> {
  authorize(actor, 'campaign.view')
  await readCampaign(deps, actor, { campaignId })
  return list(deps.db, { workspaceId: actor.workspaceId, campaignId })
}
