import { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { declineAssignment, expireLeases } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { testDatabase } from '../database.ts'

/**
 * A process of its own, to be killed: several annotators of a campaign at once claim, decline and submit, and leases run out, until
 * nothing is given any more. Arguments: the campaign's id, then its annotators'. K = 2.
 */
const { db, newId } = testDatabase()
const [campaign, ...people] = process.argv.slice(2)
const campaignId = CampaignId.parse(campaign)

async function workAs(annotatorId: MembershipId, person: number): Promise<void> {
  for (let step = person; ; step += 1) {
    const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
    if (!claimed) return
    const { assignmentId } = claimed
    if (step % 5 === 0) {
      await declineAssignment(db, { campaignId, assignmentId, annotatorId, reason: 'unclear', note: null })
      continue
    }
    if (step % 7 === 0) await expireLeases(db, { limit: 50, graceSeconds: 0 })
    const told = { lastImplied: true, startedAt: new Date(0), idempotencyKey: newId(), bodyHash: 'a'.repeat(64) }
    const judgment = { ...told, id: newId(), campaignId, assignmentId, annotatorId, ranks: [1, 2], activeMs: 60_000 }
    await db.$transaction((tx) => submitJudgment(tx, judgment, newId))
  }
}

await Promise.all(people.map((id, person) => workAs(MembershipId.parse(id), person)))
process.exit(0)
