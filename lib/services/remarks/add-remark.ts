import type { Actor } from '#lib/core/access/actor'
import type { RemarkKind } from '#lib/core/remarks/remark'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId, CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import { insertRemark } from '#lib/data/remarks/mine'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import type { Deps } from '../deps.ts'

type NewRemark = {
  campaignId: CampaignId
  assignmentId: AssignmentId
  /** Made by the browser, and sent with every try. */
  remarkId: RemarkId
  kind: RemarkKind
  body: string
}

/**
 * Keeps a mark or a question of an annotator about an item they have or had. Sending it again changes nothing.
 * @throws AppError not_allowed, not_found, conflict where the id was used for another remark
 */
export async function addRemark(deps: Pick<Deps, 'db' | 'now'>, actor: Actor, remark: NewRemark): Promise<void> {
  await enterWorkplace(deps.db, actor, remark)
  const kept = await insertRemark(deps.db, { ...remark, annotatorId: actor.membershipId, at: deps.now() })
  if (kept === 'unknown')
    throw new AppError('not_found', 'There is no such item of yours in this campaign.', {
      reason: 'unknown_assignment',
    })
  if (kept === 'id-taken')
    throw new AppError(
      'conflict',
      'This was sent before with other words, and those are kept. Write it as a new remark.',
      { reason: 'remark_sent' },
    )
}
