import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { findWorkplace, type Workplace } from '#lib/data/assignments/workplace'
import type { Connection } from '#lib/data/client'

/** The campaign, for somebody who works in it. The first line of every service of an annotator. @throws AppError not_allowed, not_found */
export async function enterWorkplace(
  db: Connection,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<Workplace> {
  authorize(actor, 'assignment.work')
  const workplace = await findWorkplace(db, {
    workspaceId: actor.workspaceId,
    campaignId,
    annotatorId: actor.membershipId,
  })
  if (!workplace)
    throw new AppError('not_found', 'There is no such campaign in this workspace.', { reason: 'unknown_campaign' })
  if (!workplace.isOnRoster) {
    throw new AppError(
      'not_allowed',
      `You are not on the roster of “${workplace.name}”. A lead of this workspace can add you; what you judged before is kept.`,
      { reason: 'not_on_roster' },
    )
  }
  return workplace
}
