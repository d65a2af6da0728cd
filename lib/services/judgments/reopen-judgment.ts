import type { Actor } from '#lib/core/access/actor'
import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { annotationOptionsOf } from '#lib/core/ranking/beside/stored-options'
import { reopenedDraft } from '#lib/core/ranking/draft/reopened-draft'
import { Labels, Ratings, type SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import type { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { findMyJudgment, type MyJudgment } from '#lib/data/judgments/my-judgment'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import { type ShownTexts, showTexts } from '../assignments/text/shown-texts.ts'
import type { Deps } from '../deps.ts'
import { refusal } from './correct-judgment.ts'

export type ReopenedItem = {
  now: Date
  judgmentId: JudgmentId
  assignmentId: AssignmentId
  submittedAt: Date
  expectedSeconds: number
  cardCount: number
  /** The judgment as the draft it was: cards where they were shown. */
  draft: SavedDraft
  texts: ShownTexts
  options: AnnotationOptions
  /** Why it can be changed no more; null while it can. */
  fixed: 'in_snapshot' | 'already_corrected' | 'campaign_closed' | null
}

/** One's own judgment with its item, as it was shown, to look at or to change. @throws AppError not_allowed, not_found */
export async function reopenJudgment(
  deps: Pick<Deps, 'db' | 'imageHosts'>,
  actor: Actor,
  { campaignId, judgmentId }: { campaignId: CampaignId; judgmentId: JudgmentId },
): Promise<ReopenedItem> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const found = await findMyJudgment(deps.db, { campaignId, annotatorId: actor.membershipId, judgmentId })
  if (!found) throw refusal('unknown')
  const { displayOrder, assignmentId, submittedAt, now } = found
  const stored = {
    ...found,
    ratings: Ratings.nullable().parse(found.ratings),
    labels: Labels.nullable().parse(found.labels),
  }
  return {
    now,
    judgmentId,
    assignmentId,
    submittedAt,
    expectedSeconds: expectedSeconds(found),
    cardCount: displayOrder.length,
    draft: reopenedDraft(stored, found),
    texts: showTexts(found, deps, displayOrder),
    options: annotationOptionsOf(found.annotationOptions),
    fixed: fixedBy(found),
  }
}

function fixedBy({ isCorrected, isFrozen, isRunning }: MyJudgment): ReopenedItem['fixed'] {
  if (isCorrected) return 'already_corrected'
  if (isFrozen) return 'in_snapshot'
  return isRunning ? null : 'campaign_closed'
}
