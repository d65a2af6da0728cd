import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findPlanDocument } from '#lib/data/plans/find-plan-document'
import type { Deps } from '../deps.ts'

/** The JSON of one version of a campaign's plan, the very document its hash is of. @throws AppError not_allowed, not_found */
export async function readPlanDocument(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, number }: { campaignId: CampaignId; number: number },
): Promise<{ document: unknown; documentHash: string }> {
  authorize(actor, 'campaign.view')
  const { workspaceId } = actor
  const found = await findPlanDocument(deps.db, { workspaceId, campaignId, number })
  if (!found) throw new AppError('not_found', `This campaign has no version ${number} of a plan.`)
  return found
}
