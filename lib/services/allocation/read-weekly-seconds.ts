import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { sumWeeklySeconds } from '#lib/data/allocation/profiles'
import type { Deps } from '../deps.ts'

/** Paid seconds a week of everybody on a campaign's roster together; null where nobody said theirs. @throws AppError not_allowed */
export async function readWeeklySeconds(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<number | null> {
  authorize(actor, 'campaign.view')
  return sumWeeklySeconds(deps.db, { workspaceId: actor.workspaceId, campaignId })
}
