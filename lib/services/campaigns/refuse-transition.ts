import type { Actor } from '#lib/core/access/actor'
import { type CampaignTransition, refusedTransition } from '#lib/core/planning/campaign-transitions'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findCampaign } from '#lib/data/campaigns/campaigns'
import type { Connection } from '#lib/data/client'
import { ARCHIVED } from './refuse-archived.ts'

/** Why a campaign did not move: not here, or not from the state it is in. */
export async function refuseTransition(
  db: Connection,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  campaignId: CampaignId,
  transition: CampaignTransition,
): Promise<AppError> {
  const campaign = await findCampaign(db, { workspaceId, campaignId })
  if (!campaign) return new AppError('not_found', 'There is no such campaign in this workspace.')
  return campaign.archivedAt
    ? new AppError('conflict', ARCHIVED)
    : new AppError('conflict', refusedTransition(transition, campaign.state))
}
