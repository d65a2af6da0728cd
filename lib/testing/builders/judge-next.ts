import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { declineAssignment } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { testDatabase } from '../database.ts'

type Worker = { campaignId: CampaignId; annotatorId: MembershipId }
const HASH = 'a'.repeat(64)

/** Claims the person's next item, which must be there. */
export async function claimNextOf(worker: Worker): Promise<{ assignmentId: AssignmentId; slateSize: number }> {
  const { db, newId } = testDatabase()
  const claimed = await claimItem(db, { ...worker, leaseSeconds: 900, maxLeases: 3, newId })
  if (!claimed) throw new Error('there is nothing to claim')
  return { assignmentId: claimed.assignmentId, slateSize: claimed.displayOrder.length }
}

/** Claims the person's next item and ranks it in slate order, with so much active time. */
export async function judgeNext(worker: Worker, activeMs = 5_000): Promise<void> {
  const { db, newId, now } = testDatabase()
  const { assignmentId, slateSize } = await claimNextOf(worker)
  const ranks = Array.from({ length: slateSize }, (_, index) => index + 1)
  const rest = { lastImplied: true, startedAt: now(), idempotencyKey: newId(), bodyHash: HASH }
  await db.$transaction((tx) =>
    submitJudgment(tx, { ...worker, id: newId(), assignmentId, activeMs, ranks, ...rest }, newId),
  )
}

/** Claims the person's next item and gives it back. */
export async function declineNext(worker: Worker, reason: DeclineReason, note: string | null): Promise<void> {
  const { assignmentId } = await claimNextOf(worker)
  await declineAssignment(testDatabase().db, { ...worker, assignmentId, reason, note })
}
