import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId, type PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { createCampaign as create } from '#lib/data/campaigns/campaigns'
import type { Deps } from '../deps.ts'

/**
 * A draft campaign on the newest ready version of a pool, with its first guidelines.
 * @throws AppError not_allowed, invalid_input when the pool cannot be planned on
 */
export async function createCampaign(
  deps: Deps,
  actor: Actor,
  { name, poolId, instructions }: { name: string; poolId: PoolId; instructions: string },
): Promise<CampaignId> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: createdById } = actor
  const campaignId = CampaignId.parse(deps.newId())
  const at = deps.now()
  return deps.db.$transaction(async (tx) => {
    const version = await create(tx, { workspaceId, createdById, campaignId, poolId, name, instructions, at })
    if (version === null) {
      const message = 'There is no such pool here, or it holds no prompts yet, or it is archived. Choose another pool.'
      throw new AppError('invalid_input', message, { problems: [{ path: 'poolId', message }] })
    }
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'campaign.created',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { name, poolId, poolVersion: version },
      at,
    })
    return campaignId
  })
}
