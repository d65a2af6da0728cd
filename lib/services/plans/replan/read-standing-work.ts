import { type Actor, authorize } from '#lib/core/access/actor'
import type { StandingWork } from '#lib/core/planning/replan/standing-work'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { readCampaign } from '../../campaigns/read-campaign.ts'
import type { Deps } from '../../deps.ts'
import { readStanding } from './read-standing.ts'

/** How far a campaign has come, in the counts that planning the rest needs. @throws AppError not_allowed, not_found, conflict before opening */
export async function readStandingWork(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<StandingWork> {
  authorize(actor, 'campaign.view')
  await readCampaign(deps, actor, { campaignId })
  return (await readStanding(deps.db, { workspaceId: actor.workspaceId, campaignId })).work
}
