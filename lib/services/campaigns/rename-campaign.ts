import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { findCampaign, renameCampaign as rename } from '#lib/data/campaigns/campaigns'
import type { Deps } from '../deps.ts'
import { ARCHIVED } from './refuse-archived.ts'

/** @throws AppError not_allowed, not_found, conflict when it is archived */
export async function renameCampaign(
  deps: Deps,
  actor: Actor,
  { campaignId, name }: { campaignId: CampaignId; name: string },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  await deps.db.$transaction(async (tx) => {
    const before = await rename(tx, { workspaceId, campaignId, name })
    if (before === null) {
      const campaign = await findCampaign(tx, { workspaceId, campaignId })
      throw campaign
        ? new AppError('conflict', ARCHIVED)
        : new AppError('not_found', 'There is no such campaign in this workspace.')
    }
    if (before === name) return
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'campaign.renamed',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { before, after: name },
      at: deps.now(),
    })
  })
}
