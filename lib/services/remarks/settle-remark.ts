import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { findRemark, settleRemark as settle } from '#lib/data/remarks/remarks'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'
import { noSuchRemark } from './read-remarks.ts'

type Settlement = {
  campaignId: CampaignId
  remarkId: RemarkId
  /** What is said to the annotator; a question needs one. */
  answer: string | null
}

/**
 * Answers a question, or settles a mark with or without a word to its annotator. The guidelines stay as they are.
 * @throws AppError not_allowed, not_found, invalid_input for a question without an answer, conflict when another person settled
 *   it meanwhile or the campaign is archived
 */
export async function settleRemark(deps: Deps, actor: Actor, asked: Settlement): Promise<void> {
  authorize(actor, 'remark.settle')
  const { campaignId, remarkId, answer } = asked
  const { workspaceId, membershipId: settledById } = actor
  const campaign = await readCampaign(deps, actor, { campaignId })
  refuseArchived(campaign)
  const remark = await findRemark(deps.db, { workspaceId, campaignId, remarkId })
  if (!remark) throw noSuchRemark()
  if (remark.kind === 'question' && answer === null) {
    const message = 'A question needs an answer: the annotator waits for it.'
    throw new AppError('invalid_input', message, { problems: [{ path: 'answer', message }] })
  }
  const at = deps.now()
  await deps.db.$transaction(async (tx) => {
    const settled = await settle(tx, { campaignId, remarkId, settledById, answer, guidelineVersion: null, at })
    if (!settled) throw await settledMeanwhile(tx, { workspaceId, campaignId, remarkId })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: remark.kind === 'question' ? 'remark.answered' : 'remark.settled',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { campaign: campaign.name, remarkId, hasAnswer: answer !== null },
      at,
    })
  })
}

/** Why a remark takes no answer: it has one, or it is not there. */
export async function settledMeanwhile(db: Connection, which: Parameters<typeof findRemark>[1]): Promise<AppError> {
  const remark = await findRemark(db, which)
  if (!remark) return noSuchRemark()
  const by = remark.settledByName ?? 'Somebody else'
  return new AppError(
    'conflict',
    `${by} has settled this meanwhile, and what they said stands. Your text is still here.`,
  )
}
