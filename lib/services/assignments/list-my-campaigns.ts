import { type Actor, authorize } from '#lib/core/access/actor'
import { listMyCampaigns as list, type MyCampaign } from '#lib/data/assignments/workplace'
import { practiceLeft } from '#lib/data/practice/left'
import { countMine } from '#lib/data/remarks/count-mine'
import type { Deps } from '../deps.ts'

const DAY_MS = 24 * 3600 * 1000

/** What waits in a campaign beside new items: practice before the first, judgments to look at again, answers not read yet. */
type Waiting = { practiceLeft: number; revisits: number; answers: number }

/** The campaigns one may work in, open ones first; "today" is the last 24 hours, for a page that knows no time zone. @throws AppError not_allowed */
export async function listMyCampaigns(deps: Pick<Deps, 'db' | 'now'>, actor: Actor): Promise<(MyCampaign & Waiting)[]> {
  authorize(actor, 'assignment.work')
  const annotatorId = actor.membershipId
  const campaigns = await list(deps.db, {
    workspaceId: actor.workspaceId,
    annotatorId,
    since: new Date(deps.now().getTime() - DAY_MS),
  })
  return Promise.all(
    campaigns.map(async (campaign) => {
      const which = { campaignId: campaign.campaignId, annotatorId }
      const [waiting, practice] = await Promise.all([countMine(deps.db, which), practiceLeft(deps.db, which)])
      return { ...campaign, ...waiting, practiceLeft: practice?.left ?? 0 }
    }),
  )
}
