import { type Actor, authorize } from '#lib/core/access/actor'
import { type Campaign, listCampaigns as list } from '#lib/data/campaigns/campaigns'
import type { Deps } from '../deps.ts'

/** The workspace's campaigns, newest first; archived ones only when asked for. @throws AppError not_allowed */
export async function listCampaigns(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { archived = false }: { archived?: boolean } = {},
): Promise<Campaign[]> {
  authorize(actor, 'campaign.view')
  return list(deps.db, { workspaceId: actor.workspaceId, archived })
}
