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
  return admit(workplace)
}

/** What was found of the campaign, for somebody who works in it. @throws AppError not_allowed, not_found */
export function admit<Place extends { name: string; isOnRoster: boolean }>(place: Place | null): Place {
  if (!place)
    throw new AppError('not_found', 'There is no such campaign in this workspace.', { reason: 'unknown_campaign' })
  if (!place.isOnRoster) {
    throw new AppError(
      'not_allowed',
      `You are not on the roster of “${place.name}”. A lead of this workspace can add you; what you judged before is kept.`,
      { reason: 'not_on_roster' },
    )
  }
  return place
}
