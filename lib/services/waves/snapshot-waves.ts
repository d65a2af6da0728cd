import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { countJudgments, type Snapshot } from '#lib/data/snapshots/snapshots'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { takeSnapshot } from '../snapshots/take-snapshot.ts'

/**
 * Freezes what is judged so far in every wave of a series that has judgments, each by its own snapshot; a wave whose judgments
 * have one already answers with it.
 * @throws AppError not_allowed, not_found, conflict when no wave has a judgment yet
 */
export async function snapshotWaves(
  deps: Deps,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<{ wave: number; snapshot: Snapshot }[]> {
  authorize(actor, 'campaign.export')
  const { workspaceId } = actor
  const { series } = await readCampaign(deps, actor, { campaignId })
  if (!series) throw new AppError('not_found', 'This campaign is no wave of a series.')
  const taken = []
  for (const { wave, campaignId: waveId } of series.waves) {
    if ((await countJudgments(deps.db, { campaignId: waveId })) === 0) continue
    const snapshot = await takeSnapshot(deps, { workspaceId, campaignId: waveId, taker: actor })
    taken.push({ wave, snapshot })
  }
  if (taken.length === 0) throw new AppError('conflict', 'No wave has a judgment yet, so there is nothing to freeze.')
  return taken
}
