import { type Actor, authorize } from '#lib/core/access/actor'
import { listMyCampaigns as list, type MyCampaign } from '#lib/data/assignments/workplace'
import type { Deps } from '../deps.ts'

const DAY_MS = 24 * 3600 * 1000

/** The campaigns one may work in, open ones first; "today" is the last 24 hours, for a page that knows no time zone. @throws AppError not_allowed */
export async function listMyCampaigns(deps: Pick<Deps, 'db' | 'now'>, actor: Actor): Promise<MyCampaign[]> {
  authorize(actor, 'assignment.work')
  return list(deps.db, {
    workspaceId: actor.workspaceId,
    annotatorId: actor.membershipId,
    since: new Date(deps.now().getTime() - DAY_MS),
  })
}
