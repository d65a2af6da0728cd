import type { Actor } from '#lib/core/access/actor'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import type { AssignmentId, CampaignId } from '#lib/core/vocabulary/ids'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { claimNext } from '#lib/services/assignments/claim-next'
import { saveDraft } from '#lib/services/assignments/save-draft'
import { testDatabase } from '../database.ts'

/** Takes into hand what the annotator would have on screen and ahead; the one on screen first. */
export async function takeInHand(actor: Actor, campaignId: CampaignId): Promise<AssignmentId[]> {
  const claim = { campaignId, holding: [], dayStartedAt: new Date(0) }
  return (await claimNext(testDatabase(), actor, claim)).items.map((item) => item.assignmentId)
}

/** Leaves a draft that ties all the cards, each seen to its end. */
export async function leaveTiedDraft(
  actor: Actor,
  which: { campaignId: CampaignId; assignmentId: AssignmentId },
  cards: number,
): Promise<void> {
  const all = Array.from({ length: cards }, (_, place) => place)
  const ranking = { ...emptyDraft(cards), tiers: [all], seen: all }
  const draft = { ranking, activeMs: 0, beside: emptyBeside, firstKeyMs: null, changeCount: 0 }
  await saveDraft(testDatabase(), actor, { ...which, draft })
}

/** Lets every live lease of the campaign run out, and frees the places. */
export async function runOutLeases(campaignId: CampaignId): Promise<void> {
  const { db } = testDatabase()
  await db.assignment.updateMany({ where: { campaignId, state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
  await expireLeases(db, { limit: 1000, graceSeconds: 0 })
}
