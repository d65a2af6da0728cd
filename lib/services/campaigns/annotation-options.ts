import { type Actor, authorize } from '#lib/core/access/actor'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { findAnnotationOptions, setAnnotationOptions as set } from '#lib/data/campaigns/annotation-options'
import type { Deps } from '../deps.ts'
import { readCampaign } from './read-campaign.ts'
import { refuseArchived } from './refuse-archived.ts'

type InCampaign = { campaignId: CampaignId }

const FIXED =
  'What annotators are asked is fixed once a campaign opens, so that all its judgments answer the same questions. Only the content warning can still change; for other questions, duplicate the campaign.'
const CLOSED = 'The campaign is closed, so nobody is asked anything in it any more.'

/** What a campaign asks beside the ranking. @throws AppError not_allowed, not_found */
export async function readAnnotationOptions(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: InCampaign,
): Promise<AnnotationOptions> {
  authorize(actor, 'campaign.view')
  const options = await findAnnotationOptions(deps.db, { workspaceId: actor.workspaceId, campaignId })
  if (!options) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  return options
}

/**
 * Says what a campaign asks beside the ranking: everything in a draft, the content warning alone once it has opened.
 * @throws AppError not_allowed, not_found, conflict
 */
export async function setAnnotationOptions(
  deps: Deps,
  actor: Actor,
  { campaignId, options }: InCampaign & { options: AnnotationOptions },
): Promise<void> {
  authorize(actor, 'campaign.edit')
  const { workspaceId } = actor
  await deps.db.$transaction(async (tx) => {
    const done = await set(tx, { workspaceId, campaignId, options, unset: defaultAnnotationOptions })
    if (done === null) {
      const campaign = await readCampaign(deps, actor, { campaignId })
      refuseArchived(campaign)
      throw new AppError('conflict', campaign.state === 'closed' ? CLOSED : FIXED)
    }
    if (!done.hasChanged) return
    const { strength, ratings, labels, comment, allowsAllBad, contentWarning } = options
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'campaign.annotation-set',
      targetType: 'campaign',
      targetId: campaignId,
      summary: {
        name: done.name,
        ...{ strength, comment, allowsAllBad, hasContentWarning: contentWarning !== null },
        ratings: ratings.length,
        labels: labels.length,
      },
      at: deps.now(),
    })
  })
}
