import type { Actor } from '#lib/core/access/actor'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId, CampaignId } from '#lib/core/vocabulary/ids'
import { findAssignment, saveDraft as save } from '#lib/data/assignments/read-assignment'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'
import { noLongerYours } from './no-longer-yours.ts'

type Draft = { campaignId: CampaignId; assignmentId: AssignmentId; draft: SavedDraft }

/** Keeps an unfinished ranking; the last one saved wins, whichever tab or device it came from. @throws AppError not_allowed, not_found, invalid_input, conflict */
export async function saveDraft(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, assignmentId, draft }: Draft,
): Promise<{ savedAt: Date }> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const which = { campaignId, assignmentId, annotatorId: actor.membershipId }
  const assignment = await findAssignment(deps.db, which)
  if (!assignment) throw noLongerYours(null)
  if (draft.ranking.cardCount !== assignment.displayOrder.length) {
    const shown = assignment.displayOrder.length
    throw new AppError(
      'invalid_input',
      `The draft ranks ${draft.ranking.cardCount} responses, but this item has ${shown}.`,
    )
  }
  const savedAt = await save(deps.db, which, draft)
  if (!savedAt) throw noLongerYours((await findAssignment(deps.db, which))?.state ?? null)
  return { savedAt }
}
