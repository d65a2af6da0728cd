import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { appendGuidelines, lockNewestGuidelines } from '#lib/data/guidelines/versions'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { ARCHIVED, refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'

type NewGuidelines = {
  campaignId: CampaignId
  /** The version they were written from. */
  base: number
  body: string
  note: string | null
}

/**
 * Makes the next version of a campaign's guidelines; returns its number. Annotators are told of it after the item they are at.
 * @throws AppError not_allowed, not_found, conflict when another version was saved meanwhile or the campaign is archived,
 *   invalid_input where nothing changed
 */
export async function saveGuidelines(deps: Deps, actor: Actor, asked: NewGuidelines): Promise<number> {
  authorize(actor, 'campaign.edit')
  const { campaignId, base, body, note } = asked
  const { workspaceId, membershipId: createdById } = actor
  const campaign = await readCampaign(deps, actor, { campaignId })
  refuseArchived(campaign)
  if (campaign.guidelines.number !== base) throw savedMeanwhile(campaign.guidelines)
  if (campaign.guidelines.body === body) {
    const message = 'These are the guidelines as they stand. Change something before you save them.'
    throw new AppError('invalid_input', message, { problems: [{ path: 'body', message }] })
  }
  const at = deps.now()
  return deps.db.$transaction(async (tx) => {
    // The lock makes whoever rules at the same moment build on this version, in place of being refused.
    const newest = await lockNewestGuidelines(tx, { workspaceId, campaignId })
    const number = newest && (await appendGuidelines(tx, { campaignId, base, body, note, createdById, at }))
    if (number === null) throw savedMeanwhile(newest)
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'guidelines.saved',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { campaign: campaign.name, version: number },
      at,
    })
    return number
  })
}

const savedMeanwhile = (newest: { number: number } | null): AppError =>
  new AppError(
    'conflict',
    newest
      ? `Version ${newest.number} was saved while you wrote. Your text is still here: look at what changed, then save yours over it or take up what the other says.`
      : ARCHIVED,
  )
