import { beforeEach, describe, expect, test } from 'vitest'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { faultsInBooks } from '#lib/testing/books'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimItem } from './claim-item.ts'
import { declineAssignment, expireLeases, renewLeases } from './end-leases.ts'
import { submitJudgment } from './submit-judgment.ts'

beforeEach(resetDatabase)

const HASH = 'b'.repeat(64)
const claim = (campaignId: CampaignId, annotatorId: MembershipId, maxLeases = 3) =>
  claimItem(testDatabase().db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases, newId: testDatabase().newId })

type Body = { key?: string; hash?: string }
async function submit(
  { campaignId }: BuiltCampaign,
  annotatorId: MembershipId,
  assignmentId: string,
  { key = assignmentId, hash = HASH }: Body = {},
) {
  const { db, newId } = testDatabase()
  const judgment = {
    id: newId(),
    campaignId,
    assignmentId: assignmentId as never,
    annotatorId,
    ranks: [1, 2],
    lastImplied: true,
    activeMs: 1000,
    startedAt: new Date(0),
    idempotencyKey: key,
    bodyHash: hash,
  }
  return db
    .$transaction(async (tx) => {
      const outcome = await submitJudgment(tx as never, judgment, newId)
      if (outcome.kind === 'too-late') throw Object.assign(new Error('rolled back'), { outcome })
      return outcome
    })
    .catch((error) => {
      if (error.outcome) return error.outcome
      throw error
    })
}

const expectBooksBalance = async (campaignId: CampaignId) => expect(await faultsInBooks(campaignId)).toEqual([])

describe('claim', () => {
  test('forty annotators on thirty items at overlap 3 fill every slot once, nobody twice, ten rounds', async () => {
    for (let round = 0; round < 10; round++) {
      const campaign = await buildOpenCampaign({ items: 30, overlap: 3, annotators: 40, capUnits: 10_000 })
      const claims = await Promise.all(
        campaign.annotatorIds.flatMap((annotatorId) => [0, 1, 2].map(() => claim(campaign.campaignId, annotatorId))),
      )
      // A claim that meets only rows others hold comes back empty; asked again, it finds what was left.
      let got = claims.filter((one) => one !== null).length
      for (const annotatorId of campaign.annotatorIds) {
        while (await claim(campaign.campaignId, annotatorId)) got += 1
      }
      expect(got).toBe(90)
      const pairs = await testDatabase().db.assignment.findMany({ where: { campaignId: campaign.campaignId } })
      expect(new Set(pairs.map((row) => `${row.itemId} ${row.annotatorId}`)).size).toBe(90)
      await expectBooksBalance(campaign.campaignId)
    }
  }, 120_000)

  test('a person in many tabs holds at most three leases, each with its own ordinal', async () => {
    const campaign = await buildOpenCampaign({ items: 20, overlap: 2, annotators: 1, capUnits: 1000 })
    const [annotator] = campaign.annotatorIds as [MembershipId]
    const claims = await Promise.allSettled(Array.from({ length: 12 }, () => claim(campaign.campaignId, annotator)))
    const got = claims.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))
    expect(got.map((one) => one.leaseOrdinal).sort()).toEqual([0, 1, 2])
    expect(claims.every((one) => one.status === 'fulfilled')).toBe(true)
    await expectBooksBalance(campaign.campaignId)
  })

  test('gives nothing in a campaign that is not open, off the roster, or when all is taken', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 2, capUnits: 100 })
    const [first, second] = campaign.annotatorIds as [MembershipId, MembershipId]
    const { db } = testDatabase()
    await db.campaignCounter.update({ where: { campaignId: campaign.campaignId }, data: { isOpen: false } })
    expect(await claim(campaign.campaignId, first)).toBeNull()
    await db.campaignCounter.update({ where: { campaignId: campaign.campaignId }, data: { isOpen: true } })
    await db.rosterEntry.updateMany({ where: { annotatorId: second }, data: { removedAt: new Date() } })
    expect(await claim(campaign.campaignId, second)).toBeNull()
    expect(await claim(campaign.campaignId, first)).not.toBeNull()
    expect(await claim(campaign.campaignId, first)).toBeNull()
  })

  test('shuffles the cards by the assignment, the whole slate once', async () => {
    const campaign = await buildOpenCampaign({
      items: 40,
      overlap: 1,
      annotators: 40,
      responsesPerItem: 5,
      capUnits: 1000,
    })
    const claims = await Promise.all(
      campaign.annotatorIds.map((annotatorId) => claim(campaign.campaignId, annotatorId)),
    )
    const orders = claims.map((one) => one?.displayOrder ?? [])
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2, 3, 4])
    expect(new Set(orders.map(String)).size).toBeGreaterThan(10)
  })
})

describe('leases', () => {
  test('one that ran out frees its slot and reservation, and its holder may take it up again', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 2 })
    const [annotator] = campaign.annotatorIds as [MembershipId]
    const { db } = testDatabase()
    const first = await claim(campaign.campaignId, annotator)
    await db.assignment.updateMany({ data: { leaseExpiresAt: new Date(0) } })
    expect(await expireLeases(db, { limit: 100, graceSeconds: 0 })).toEqual({
      ended: 1,
      campaignIds: [campaign.campaignId],
    })
    await expectBooksBalance(campaign.campaignId)
    const again = await claim(campaign.campaignId, annotator)
    expect(again?.assignmentId).toBe(first?.assignmentId)
    expect(again?.displayOrder).toEqual(first?.displayOrder)
    await expectBooksBalance(campaign.campaignId)
  })

  test('two people who let the same item go free both of its slots', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 2, annotators: 2, capUnits: 100 })
    const { db } = testDatabase()
    for (const annotator of campaign.annotatorIds) await claim(campaign.campaignId, annotator)
    await db.assignment.updateMany({ data: { leaseExpiresAt: new Date(0) } })
    expect((await expireLeases(db, { limit: 100, graceSeconds: 0 })).ended).toBe(2)
    expect((await db.item.findFirstOrThrow()).takenSlots).toBe(0)
    await expectBooksBalance(campaign.campaignId)
  })

  test('a declined item frees its slot for others and never comes back to the same person', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 2, capUnits: 100 })
    const [first, second] = campaign.annotatorIds as [MembershipId, MembershipId]
    const { db } = testDatabase()
    const claimed = await claim(campaign.campaignId, first)
    const decline = {
      campaignId: campaign.campaignId,
      assignmentId: claimed?.assignmentId as never,
      reason: 'unclear',
      note: null,
    }
    expect(await declineAssignment(db, { ...decline, annotatorId: second })).toBe(false)
    expect(await declineAssignment(db, { ...decline, annotatorId: first })).toBe(true)
    expect(await declineAssignment(db, { ...decline, annotatorId: first })).toBe(false)
    expect(await claim(campaign.campaignId, first)).toBeNull()
    expect(await claim(campaign.campaignId, second)).not.toBeNull()
    await expectBooksBalance(campaign.campaignId)
  })

  test('only live leases of the same person are renewed, never to an earlier end, never past the most a claim may hold', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 2, capUnits: 100 })
    const [first, second] = campaign.annotatorIds as [MembershipId, MembershipId]
    const { campaignId } = campaign
    const claimed = await claim(campaignId, first)
    const renew = async (annotatorId: MembershipId, leaseSeconds: number, mostHoldSeconds = 14_400) => {
      const renewals = [{ assignmentId: claimed?.assignmentId as never, leaseSeconds }]
      const [renewed] = await renewLeases(testDatabase().db, { campaignId, annotatorId, renewals, mostHoldSeconds })
      return renewed === undefined
        ? null
        : (renewed.leaseExpiresAt.getTime() - (claimed?.leaseExpiresAt.getTime() ?? 0)) / 1000
    }
    expect(await renew(second, 3600)).toBeNull()
    expect(await renew(first, 60)).toBe(0)
    expect(await renew(first, 3600)).toBeCloseTo(2700, -1)
    expect(await renew(first, 7200, 3600)).toBeCloseTo(2700, -1)
    await submit(campaign, first, claimed?.assignmentId ?? '')
    expect(await renew(first, 7200)).toBeNull()
  })
})

describe('submit', () => {
  test('two at once store one judgment and both learn its id; another body under the same key is refused', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 1, capUnits: 100 })
    const [annotator] = campaign.annotatorIds as [MembershipId]
    const claimed = await claim(campaign.campaignId, annotator)
    const id = claimed?.assignmentId ?? ''
    const outcomes = await Promise.all([
      submit(campaign, annotator, id),
      submit(campaign, annotator, id),
      submit(campaign, annotator, id),
    ])
    expect(outcomes.map((one) => one.kind).sort()).toEqual(['repeated', 'repeated', 'stored'])
    expect(new Set(outcomes.map((one) => one.judgmentId)).size).toBe(1)
    expect((await submit(campaign, annotator, id, { hash: 'c'.repeat(64) })).kind).toBe('key-reused')
    expect((await submit(campaign, annotator, id, { key: 'another' })).kind).toBe('already-judged')
    expect(await testDatabase().db.judgment.count()).toBe(1)
    expect((await testDatabase().db.item.findFirstOrThrow()).state).toBe('satisfied')
    await expectBooksBalance(campaign.campaignId)
  })

  test('after the lease ran out it counts while the slot is free, and is refused whole when it is not', async () => {
    const campaign = await buildOpenCampaign({ items: 1, overlap: 1, annotators: 2, capUnits: 100 })
    const [first, second] = campaign.annotatorIds as [MembershipId, MembershipId]
    const { db } = testDatabase()
    const late = await claim(campaign.campaignId, first)
    await db.assignment.updateMany({ data: { leaseExpiresAt: new Date(0) } })
    await expireLeases(db, { limit: 10, graceSeconds: 0 })
    const other = await claim(campaign.campaignId, second)
    expect((await submit(campaign, first, late?.assignmentId ?? '')).kind).toBe('too-late')
    await expectBooksBalance(campaign.campaignId)
    await declineAssignment(db, {
      campaignId: campaign.campaignId,
      assignmentId: other?.assignmentId as never,
      annotatorId: second,
      reason: 'unclear',
      note: null,
    })
    expect((await submit(campaign, first, late?.assignmentId ?? '')).kind).toBe('stored')
    await expectBooksBalance(campaign.campaignId)
  })

  test('claims, submits, declines and sweeps at once neither deadlock nor unbalance the books', async () => {
    const campaign = await buildOpenCampaign({ items: 60, overlap: 2, annotators: 16, capUnits: 200 })
    const { db } = testDatabase()
    const work = campaign.annotatorIds.map(async (annotatorId, person) => {
      for (let step = 0; step < 12; step++) {
        const claimed = await claim(campaign.campaignId, annotatorId)
        if (!claimed) continue
        const turn = (person + step) % 4
        if (turn === 0)
          await declineAssignment(db, {
            campaignId: campaign.campaignId,
            assignmentId: claimed.assignmentId,
            annotatorId,
            reason: 'unclear',
            note: null,
          })
        else if (turn === 1)
          await db.assignment.update({
            where: { campaignId_id: { campaignId: campaign.campaignId, id: claimed.assignmentId } },
            data: { leaseExpiresAt: new Date(0) },
          })
        else await submit(campaign, annotatorId, claimed.assignmentId)
        if (turn === 3) await expireLeases(db, { limit: 50, graceSeconds: 0 })
      }
    })
    await Promise.all(work)
    await expectBooksBalance(campaign.campaignId)
    const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId: campaign.campaignId } })
    expect(counter.lastSequence).toBe(BigInt(await db.judgment.count()))
    expect(counter.lastSequence).toBeGreaterThan(50n)
  }, 60_000)
})
