import type { Actor } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { releaseLeases } from '#lib/data/assignments/end-leases'
import { retryDeadlocks } from '#lib/data/errors'
import { watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'

/**
 * "Done for now": gives back all that the annotator has in hand, so that others need not wait for its time to run out. Drafts are
 * kept, for an item may come back to the same person. Again changes nothing. @throws AppError not_allowed, not_found
 */
export async function returnLeases(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<{ returned: number }> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const returned = await retryDeadlocks(() => releaseLeases(deps.db, { campaignId, annotatorId: actor.membershipId }))
  if (returned > 0) await watchBudgets(deps, { campaignId })
  return { returned }
}
