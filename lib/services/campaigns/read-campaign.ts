import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { type CampaignDetail, findCampaign } from '#lib/data/campaigns/campaigns'
import { findSeries, type Series } from '#lib/data/campaigns/waves'
import type { Deps } from '../deps.ts'

/** One campaign as it stands. @throws AppError not_allowed, not_found */
export async function readCampaign(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<CampaignDetail & { series: Series | null }> {
  authorize(actor, 'campaign.view')
  const { workspaceId } = actor
  const campaign = await findCampaign(deps.db, { workspaceId, campaignId })
  if (!campaign) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  const { firstWaveId } = campaign
  return { ...campaign, series: firstWaveId && (await findSeries(deps.db, { workspaceId, firstWaveId })) }
}
