import { type Actor, authorize } from '#lib/core/access/actor'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import type { TemplateKey } from '#lib/core/templates/campaign-template'
import { AppError } from '#lib/core/vocabulary/app-error'
import { CampaignId, type PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { setAnnotationOptions } from '#lib/data/campaigns/annotation-options'
import { createCampaign as create } from '#lib/data/campaigns/campaigns'
import { setPlanStart } from '#lib/data/campaigns/plan-start'
import type { Deps } from '../deps.ts'
import { readTemplate } from '../templates/read-template.ts'

type Asked = {
  name: string
  poolId: PoolId
  instructions: string
  /** The template it was begun from: its parameters are what the planner begins with. */
  template?: TemplateKey | null | undefined
}

/**
 * A draft campaign on the newest ready version of a pool, with its first guidelines.
 * @throws AppError not_allowed, invalid_input when the pool cannot be planned on or there is no such template
 */
export async function createCampaign(
  deps: Deps,
  actor: Actor,
  { name, poolId, instructions, template = null }: Asked,
): Promise<CampaignId> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: createdById } = actor
  const campaignId = CampaignId.parse(deps.newId())
  const at = deps.now()
  const document = template === null ? null : (await readTemplate(deps, actor, template)).document
  return deps.db.$transaction(async (tx) => {
    const version = await create(tx, { workspaceId, createdById, campaignId, poolId, name, instructions, at })
    if (version === null) {
      const message = 'There is no such pool here, or it holds no prompts yet, or it is archived. Choose another pool.'
      throw new AppError('invalid_input', message, { problems: [{ path: 'poolId', message }] })
    }
    if (document?.start) await setPlanStart(tx, { workspaceId, campaignId, planStart: document.start })
    if (document?.annotation)
      await setAnnotationOptions(tx, {
        ...{ workspaceId, campaignId, options: document.annotation },
        unset: defaultAnnotationOptions,
      })
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
