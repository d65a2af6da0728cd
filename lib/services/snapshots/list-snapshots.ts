import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findExportCampaign } from '#lib/data/snapshots/export-campaigns'
import { countJudgments, listSnapshots as list, type Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'

const SHOWN = 100

/** Snapshots of a campaign, newest first, and how many judgments it holds by now. @throws AppError not_allowed, not_found */
export async function listSnapshots(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<{ snapshots: Snapshot[]; judgmentCount: number }> {
  authorize(actor, 'campaign.export')
  const campaign = { workspaceId: actor.workspaceId, campaignId }
  if (!(await findExportCampaign(deps.db, campaign)))
    throw new AppError('not_found', 'There is no such campaign in this workspace.')
  const [snapshots, judgmentCount] = await Promise.all([
    list(deps.db, { ...campaign, most: SHOWN }),
    countJudgments(deps.db, { campaignId }),
  ])
  return { snapshots, judgmentCount }
}
