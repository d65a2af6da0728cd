import { beforeEach, expect, test } from 'vitest'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { claimNextOf, declineNext, judgeNext } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { removeFromRoster } from '../roster/change-roster.ts'
import { readProgress } from './read-progress.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

test('the figures are those of the items, the counter and the ledger', async () => {
  const campaign = await buildOpenCampaign({ items: 4, overlap: 2, annotators: 3, capUnits: 16 })
  const [ada, ben, cleo] = campaign.annotatorIds as [MembershipId, MembershipId, MembershipId]
  const { actor } = await buildMember('lead', { workspace: campaign.workspace })
  const by = (annotatorId: MembershipId) => ({ campaignId: campaign.campaignId, annotatorId })
  for (const activeMs of [1_000, 9_000, 5_000]) await judgeNext(by(ada), activeMs)
  await judgeNext(by(ben), 4_000)
  await claimNextOf(by(ben))
  await declineNext(by(ben), 'unclear', 'Which Paris is meant?')

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
  await judgeNext({ campaignId: campaign.campaignId, annotatorId: ada })
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
