import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { listRosterCandidates, listRosterInvites, type RosterMember } from '#lib/data/campaigns/roster'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

export type RosterChoices = {
  /** Members of the workspace who could be put on the roster. */
  candidates: RosterMember[]
  /** Addresses invited onto it who have not joined yet. */
  invited: string[]
}

/** Who could come onto a campaign's roster, and who was asked to. @throws AppError not_allowed, not_found */
export async function readRosterChoices(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<RosterChoices> {
  authorize(actor, 'campaign.edit')
  await readCampaign(deps, actor, { campaignId })
  const key = { workspaceId: actor.workspaceId, campaignId }
  const [candidates, invited] = await Promise.all([
    listRosterCandidates(deps.db, key),
    listRosterInvites(deps.db, { ...key, at: deps.now() }),
  ])
  return { candidates, invited }
}
