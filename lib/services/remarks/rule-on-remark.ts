import { type Actor, authorize } from '#lib/core/access/actor'
import { appendRuling, nextRulingNumber } from '#lib/core/guidelines/rulings'
import { Instructions } from '#lib/core/planning/campaign'
import type { RevisitScope } from '#lib/core/remarks/remark'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { appendGuidelines, lockNewestGuidelines } from '#lib/data/guidelines/versions'
import { settleRemark } from '#lib/data/remarks/remarks'
import { createRevisits } from '#lib/data/remarks/revisits'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { ARCHIVED, refuseArchived } from '../campaigns/refuse-archived.ts'
import type { Deps } from '../deps.ts'
import { settledMeanwhile } from './settle-remark.ts'

type Ruling = {
  campaignId: CampaignId
  remarkId: RemarkId
  /** What is said to the annotator who asked. */
  answer: string
  /** What joins the guidelines, for everybody. */
  ruling: string
  /** What changed, for the announcement. */
  note: string | null
  /** The judgments to be looked at again. */
  scope: RevisitScope
}
export type Ruled = { version: number; ruling: number; revisits: number }

/** Finding words in the responses of a large campaign takes its time. */
const LIMITS = { timeout: 60_000, maxWait: 60_000 }

/**
 * Answers a remark with a ruling: the guidelines' next version, the answer, and the judgments to look at again, all or nothing.
 * The ruling joins whatever guidelines are the newest, so that two leads who rule on two questions at once both do.
 * @throws AppError not_allowed, not_found, invalid_input where the guidelines would become too long, conflict when another
 *   person settled the remark meanwhile or the campaign is archived
 */
export async function ruleOnRemark(deps: Deps, actor: Actor, asked: Ruling): Promise<Ruled> {
  authorize(actor, 'campaign.edit')
  const { campaignId, remarkId, answer, ruling, note, scope } = asked
  const { workspaceId, membershipId } = actor
  const campaign = await readCampaign(deps, actor, { campaignId })
  refuseArchived(campaign)
  const at = deps.now()
  return deps.db.$transaction(async (tx) => {
    const newest = await lockNewestGuidelines(tx, { workspaceId, campaignId })
    if (!newest) throw new AppError('conflict', ARCHIVED)
    const body = Instructions.safeParse(appendRuling(newest.body, { text: ruling, day: at.toISOString().slice(0, 10) }))
    if (!body.success) throw tooLong(body.error.issues[0]?.message ?? '')
    const version = await appendGuidelines(tx, {
      ...{ campaignId, base: newest.number, body: body.data, note, createdById: membershipId, at },
    })
    if (version === null) throw new AppError('conflict', 'The guidelines were saved meanwhile. Save the ruling again.')
    const settlement = { campaignId, remarkId, settledById: membershipId, answer, guidelineVersion: version, at }
    if (!(await settleRemark(tx, settlement))) throw await settledMeanwhile(tx, { workspaceId, campaignId, remarkId })
    const revisits = await createRevisits(tx, { campaignId, remarkId, scope, version, at })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'remark.ruled',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { campaign: campaign.name, remarkId, version, revisits, scope: scope.of },
      at,
    })
    return { version, ruling: nextRulingNumber(newest.body), revisits }
  }, LIMITS)
}

function tooLong(reason: string): AppError {
  const message = `With this ruling the guidelines would be too long. ${reason} Shorten the ruling, or the guidelines first.`
  return new AppError('invalid_input', message, { problems: [{ path: 'ruling', message }] })
}
