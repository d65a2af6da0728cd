import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type CampaignId, TemplateId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { insertTemplate } from '#lib/data/templates/templates'
import { readAnnotationOptions } from '../campaigns/annotation-options.ts'
import { planStartOf } from '../campaigns/duplicate-campaign.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'

const TAKEN = 'Another template of this workspace has this name. Choose another one.'

/** The error that tells that another active template has the name; null for any other error. */
export function nameTaken(error: unknown): AppError | null {
  if (violatedConstraint(error) !== 'CampaignTemplate_active_name') return null
  return new AppError('conflict', TAKEN, { problems: [{ path: 'name', message: TAKEN }] })
}

/**
 * Makes a template of a campaign as it stands: its newest guidelines and its newest plan, whatever becomes of the campaign.
 * @throws AppError not_allowed, not_found, conflict where the name is taken
 */
export async function saveTemplate(
  deps: Deps,
  actor: Actor,
  { campaignId, name, about }: { campaignId: CampaignId; name: string; about: string },
): Promise<TemplateId> {
  authorize(actor, 'campaign.edit')
  const { workspaceId, membershipId: createdById } = actor
  const campaign = await readCampaign(deps, actor, { campaignId })
  const annotation = await readAnnotationOptions(deps, actor, { campaignId })
  const templateId = TemplateId.parse(deps.newId())
  const at = deps.now()
  try {
    await deps.db.$transaction(async (tx) => {
      const start = await planStartOf(tx, actor, campaign)
      const document = {
        ...{ about, guidelines: campaign.guidelines.body, annotation },
        start: start && { ...start, budget: null },
      }
      await insertTemplate(tx, { workspaceId, templateId, name, document, createdById, at })
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'template.saved',
        targetType: 'template',
        targetId: templateId,
        summary: { name, campaign: campaign.name, campaignId },
        at,
      })
    })
  } catch (error) {
    throw nameTaken(error) ?? error
  }
  return templateId
}
