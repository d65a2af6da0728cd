import { beforeEach, expect, test } from 'vitest'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { declineAssignment } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { buildMember } from '#lib/testing/builders/member'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { removeFromRoster } from '../roster/change-roster.ts'
import { readProgress } from './read-progress.ts'

const deps = testDatabase()
const { db, newId } = deps
beforeEach(resetDatabase)

async function claim({ campaignId }: BuiltCampaign, annotatorId: MembershipId) {
  const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
  if (!claimed) throw new Error('nothing to claim')
  return claimed
}
async function judge(campaign: BuiltCampaign, annotatorId: MembershipId, activeMs: number) {
  const { assignmentId } = await claim(campaign, annotatorId)
  const judgment = { id: newId(), campaignId: campaign.campaignId, assignmentId, annotatorId, activeMs }
  const rest = {
    ranks: [1, 2],
    lastImplied: true,
    startedAt: deps.now(),
    idempotencyKey: newId(),
    bodyHash: 'a'.repeat(64),
  }
  await db.$transaction((tx) => submitJudgment(tx, { ...judgment, ...rest }, newId))
}

test('the figures are those of the items, the counter and the ledger', async () => {
  const campaign = await buildOpenCampaign({ items: 4, overlap: 2, annotators: 3, capUnits: 16 })
  const [ada, ben, cleo] = campaign.annotatorIds as [MembershipId, MembershipId, MembershipId]
  const { actor } = await buildMember('lead', { workspace: campaign.workspace })
  for (const activeMs of [1_000, 9_000, 5_000]) await judge(campaign, ada, activeMs)
  await judge(campaign, ben, 4_000)
  await claim(campaign, ben)
  const refused = await claim(campaign, ben)
  const decline = { campaignId: campaign.campaignId, assignmentId: refused.assignmentId, annotatorId: ben }
  await declineAssignment(db, { ...decline, reason: 'unclear', note: 'Which Paris is meant?' })

  const progress = await readProgress(deps, actor, campaign)
  const counts = { items: 4, satisfiedItems: 1, judgmentsNeeded: 8, judgmentsIn: 4, judgmentsUnderWay: 1 }
  expect(progress).toMatchObject({ ...counts, budget: { capUnits: 16, spentUnits: 8, reservedUnits: 2 } })
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { campaignId: campaign.campaignId },
    _sum: { reservedDelta: true, spentDelta: true },
  })
  expect([Number(_sum.spentDelta), Number(_sum.reservedDelta)]).toEqual([8, 2])

  const of = (id: MembershipId) => progress.annotators.find(({ membershipId }) => membershipId === id)
  expect(of(ada)).toMatchObject({ submitted: 3, declined: 0, liveLeases: 0, medianActiveSeconds: 5, isOnRoster: true })
  expect(of(ben)).toMatchObject({ submitted: 1, declined: 1, liveLeases: 1, medianActiveSeconds: 4 })
  expect(of(cleo)).toMatchObject({ submitted: 0, medianActiveSeconds: null, lastSeenAt: null })
  expect(of(ada)?.lastSeenAt).toBeInstanceOf(Date)
  expect(progress.declines).toMatchObject([
    { reason: 'unclear', count: 1, notes: [{ note: 'Which Paris is meant?', by: 'Annotator' }] },
  ])
  expect(progress.days).toEqual([{ day: deps.now().toISOString().slice(0, 10), judgments: 4 }])
})

test('who was taken off the roster stays in the table with what they did; who did nothing goes', async () => {
  const campaign = await buildOpenCampaign({ items: 2, overlap: 2, annotators: 2, capUnits: 16 })
  const [ada, ben] = campaign.annotatorIds as [MembershipId, MembershipId]
  const { actor } = await buildMember('lead', { workspace: campaign.workspace })
  await judge(campaign, ada, 1_000)
  for (const membershipId of [ada, ben]) await removeFromRoster(deps, actor, { ...campaign, membershipId })
  const { annotators } = await readProgress(deps, actor, campaign)
  expect(annotators).toMatchObject([{ membershipId: ada, isOnRoster: false, submitted: 1 }])
})

test('is for staff, of their own workspace', async () => {
  const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 16 })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await expect(readProgress(deps, annotator.actor, campaign)).rejects.toMatchObject({ code: 'not_allowed' })
  const stranger = await buildMember('owner')
  await expect(readProgress(deps, stranger.actor, campaign)).rejects.toMatchObject({ code: 'not_found' })
})
