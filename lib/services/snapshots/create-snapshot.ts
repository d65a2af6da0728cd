import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** Freezes what is judged so far, or returns the snapshot of the same judgments. @throws AppError not_allowed, not_found, conflict */
export async function createSnapshot(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Snapshot> {
  authorize(actor, 'campaign.export')
  return takeSnapshot(deps, { workspaceId: actor.workspaceId, campaignId, taker: actor })
}
