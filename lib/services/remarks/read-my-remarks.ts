import type { Actor } from '#lib/core/access/actor'
import type { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import { listMyRemarks, type MyRemark, markAnswersSeen } from '#lib/data/remarks/mine'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import type { Deps } from '../deps.ts'

/** More than anybody asks in one campaign; the newest of them. */
const MOST_SHOWN = 200

/** What the annotator has marked and asked in a campaign, newest first, with the answers. @throws AppError not_allowed, not_found */
export async function readMyRemarks(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId }: { campaignId: CampaignId },
): Promise<MyRemark[]> {
  await enterWorkplace(deps.db, actor, { campaignId })
  return listMyRemarks(deps.db, { campaignId, annotatorId: actor.membershipId, most: MOST_SHOWN })
}

/** Keeps that the annotator has seen these answers; of others' and of those without an answer nothing is kept. @throws AppError not_allowed, not_found */
export async function seeAnswers(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { campaignId, remarkIds }: { campaignId: CampaignId; remarkIds: readonly RemarkId[] },
): Promise<void> {
  await enterWorkplace(deps.db, actor, { campaignId })
  await markAnswersSeen(deps.db, { campaignId, annotatorId: actor.membershipId, remarkIds, at: deps.now() })
}
