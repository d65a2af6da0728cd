import { beforeEach, describe, expect, test } from 'vitest'
import { judgmentMinorUnits, perResponse } from '#lib/core/planning/cost/charging'
import { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { removeFromRoster } from '../roster/change-roster.ts'
import { changeCampaignState } from './change-campaign-state.ts'
import { openCampaign } from './open-campaign.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

const slatesOf = (campaignId: CampaignId) =>
  db.itemResponse.findMany({
    where: { campaignId },
    orderBy: [{ itemId: 'asc' }, { index: 'asc' }],
    include: { response: true },
  })
const ledgerOf = async (campaignId: CampaignId) => {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { campaignId },
    _sum: { reservedDelta: true, spentDelta: true },
  })
  return { reserved: _sum.reservedDelta ?? 0n, spent: _sum.spentDelta ?? 0n }
}
const claim = (campaignId: CampaignId, annotatorId: MembershipId) =>
  claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId: deps.newId })

const POLL = { timeout: 20_000 }
/** Resolves once so many statements wait for a lock of this kind in this database. */
const untilWaiting = (locktype: string, count = 1) =>
  expect
    .poll(async () => {
      const [row] = await db.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE NOT l.granted AND l.locktype = ${locktype} AND a.datname = current_database()`
      return row?.waiting
    }, POLL)
    .toBe(count)

/** An open campaign of `prompts` pairs with people on its roster. */
async function open(prompts: number, people: number) {
  const built = await buildLockedCampaign({ prompts, overlap: 2 })
  const annotators = await Promise.all(
    Array.from({ length: people }, () => buildMember('annotator', { workspace: built.lead.workspace })),
  )
  const { campaignId, lead } = built
  await db.rosterEntry.createMany({
    data: annotators.map(({ actor }) => ({
      ...{ campaignId, workspaceId: actor.workspaceId, annotatorId: actor.membershipId },
    })),
  })
  await openCampaign(deps, lead.actor, built)
  return { campaignId, lead, annotators: annotators.map(({ actor }) => actor.membershipId) }
}

describe('opening a campaign', () => {
  test('makes one item for each prompt of the plan, in its order, with the plan’s slots, size and price', async () => {
    const { lead, campaignId, promptIds } = await buildLockedCampaign({
      prompts: 5,
      responsesPerPrompt: 3,
      overlap: 2,
    })
    expect(await openCampaign(deps, lead.actor, { campaignId })).toEqual({ items: 5, leftOut: 0 })
    const items = await db.item.findMany({ where: { campaignId }, orderBy: { priority: 'asc' } })
    expect(items.map(({ promptId }) => promptId)).toEqual(promptIds)
    for (const item of items) {
      const { overlap, responsesPerItem, unitsPerJudgment, takenSlots, planNumber } = item
      const expected = { overlap: 2, responsesPerItem: 3, unitsPerJudgment: 3n, takenSlots: 0, planNumber: 1 }
      expect({ overlap, responsesPerItem, unitsPerJudgment, takenSlots, planNumber }).toEqual(expected)
      expect(item.clusterId).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(new Set(items.map(({ clusterId }) => clusterId)).size).toBe(5)
    const slates = await slatesOf(campaignId)
    expect(slates.map(({ index }) => index)).toEqual(items.flatMap(() => [0, 1, 2]))
    const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect(counter).toMatchObject({ isOpen: true, capUnits: 31n, spentUnits: 0n, reservedUnits: 0n, lastSequence: 0n })
    expect(await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).toMatchObject({ state: 'open' })
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'campaign.opened' } })
    expect(event.summary).toMatchObject({ items: 5, leftOut: 0 })
  })

  test('a budget in money prices each judgment in whole minor units by the plan’s assumptions', async () => {
    const { lead, campaignId } = await buildLockedCampaign({
      prompts: 3,
      responsesPerPrompt: 4,
      budget: { unit: 'money', budgetMinorUnits: 90_000, currency: 'EUR' },
    })
    await openCampaign(deps, lead.actor, { campaignId })
    const { document } = await db.plan.findFirstOrThrow({ where: { campaignId } })
    const { cost } = PlanDocument.parse(document)
    const price = BigInt(judgmentMinorUnits(4, { charging: perResponse, cost }) ?? 0)
    expect((await db.item.findMany({ where: { campaignId } })).map((item) => item.unitsPerJudgment)).toEqual([
      price,
      price,
      price,
    ])
    expect(await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({ capUnits: 90_000n })
  })

  test('of more than K different responses K are drawn by the seed, never two that say the same', async () => {
    const texts = ['One', 'one ', 'Two', 'Three', ' THREE', 'Four', 'Five', 'Six']
    const { lead, campaignId } = await buildLockedCampaign({
      ...{ prompts: 40, responsesPerPrompt: 3, responsesOf: () => texts },
    })
    await openCampaign(deps, lead.actor, { campaignId })
    const slates = await slatesOf(campaignId)
    expect(slates).toHaveLength(120)
    for (let i = 0; i < slates.length; i += 3) {
      const slate = slates.slice(i, i + 3)
      expect(new Set(slate.map(({ itemId }) => itemId)).size).toBe(1)
      expect(new Set(slate.map(({ response }) => response.normalizedHash)).size).toBe(3)
      const places = slate.map(({ response }) => response.index)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    const drawn = slates.map(({ response }) => response.content)
    expect([...new Set(drawn)].sort()).toEqual(['Five', 'Four', 'One', 'Six', 'Three', 'Two'])
    // 120 draws over six texts, 20 each on average with a standard deviation of 3.2: the bound is nearly five of them away.
    for (const text of new Set(drawn)) expect(drawn.filter((one) => one === text).length).toBeGreaterThan(4)
  })

  test('prompts with too few different responses are left out, and counted', async () => {
    const { lead, campaignId, promptIds } = await buildLockedCampaign({
      prompts: 4,
      responsesOf: (i) => [['a', 'b'], ['same', 'SAME'], ['a'], ['a', 'b', 'c']][i] ?? [],
    })
    expect(await openCampaign(deps, lead.actor, { campaignId })).toEqual({ items: 2, leftOut: 2 })
    const items = await db.item.findMany({ where: { campaignId }, orderBy: { priority: 'asc' } })
    expect(items.map(({ promptId, priority }) => [promptId, priority])).toEqual([
      [promptIds[0], 0],
      [promptIds[3], 3],
    ])
  })

  test('with nothing to rank it is refused in a sentence and nothing is written', async () => {
    const { lead, campaignId } = await buildLockedCampaign({ prompts: 3, responsesOf: () => ['same', 'Same'] })
    await expect(openCampaign(deps, lead.actor, { campaignId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('No prompt of the plan has 2 different responses yet'),
    })
    expect(await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).toMatchObject({
      state: 'draft',
      openedAt: null,
    })
    expect(await db.item.count()).toBe(0)
    expect(await db.campaignCounter.count()).toBe(0)
  })

  test('without a locked plan it is refused in a sentence', async () => {
    const { lead, campaignId } = await buildLockedCampaign({ prompts: 1 })
    const { workspaceId, poolId, poolVersion, createdById } = await db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
    })
    const unplanned = await db.campaign.create({
      data: { id: deps.newId(), name: 'Unplanned', workspaceId, poolId, poolVersion, createdById },
    })
    await db.guidelineVersion.create({ data: { campaignId: unplanned.id, number: 1, body: 'x' } })
    await expect(openCampaign(deps, lead.actor, { campaignId: unplanned.id as CampaignId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('no locked plan yet'),
    })
  })

  test('of two at once one opens it, and every item is there once', async () => {
    const { lead, campaignId } = await buildLockedCampaign({ prompts: 50 })
    const tries = await Promise.allSettled([1, 2, 3].map(() => openCampaign(deps, lead.actor, { campaignId })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of tries)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'conflict', message: 'The campaign is open already.' })
    expect(await db.item.count({ where: { campaignId } })).toBe(50)
  })

  test('nobody but a lead opens it, and another workspace’s campaign is not there', async () => {
    const { lead, campaignId } = await buildLockedCampaign({ prompts: 1 })
    const reviewer = await buildMember('reviewer', { workspace: lead.workspace })
    await expect(openCampaign(deps, reviewer.actor, { campaignId })).rejects.toMatchObject({ code: 'not_allowed' })
    const stranger = await buildMember('owner')
    await expect(openCampaign(deps, stranger.actor, { campaignId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a campaign that was opened', () => {
  test('paused hands out nothing and keeps its leases; resumed it hands out again', async () => {
    const { campaignId, lead, annotators } = await open(4, 1)
    const [annotatorId] = annotators as [MembershipId]
    expect(await claim(campaignId, annotatorId)).not.toBeNull()
    await changeCampaignState(deps, lead.actor, { campaignId, transition: 'pause' })
    expect(await claim(campaignId, annotatorId)).toBeNull()
    expect(await db.assignment.count({ where: { campaignId, state: 'leased' } })).toBe(1)
    await changeCampaignState(deps, lead.actor, { campaignId, transition: 'resume' })
    expect(await claim(campaignId, annotatorId)).not.toBeNull()
    const actions = await db.auditEvent.findMany({ where: { targetId: campaignId }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['campaign.opened', 'campaign.paused', 'campaign.resumed'])
  })

  test('closed has no lease, no taken slot without a judgment and no reservation left, and its ledger says so', async () => {
    const { campaignId, lead, annotators } = await open(4, 3)
    for (const annotatorId of annotators) for (const _ of [1, 2]) await claim(campaignId, annotatorId)
    const { endedLeases } = await changeCampaignState(deps, lead.actor, { campaignId, transition: 'close' })
    expect(endedLeases).toBe(6)
    expect(await db.assignment.count({ where: { campaignId, state: 'leased' } })).toBe(0)
    expect(await db.item.count({ where: { campaignId, takenSlots: { gt: 0 } } })).toBe(0)
    const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    expect(counter).toMatchObject({ isOpen: false, reservedUnits: 0n, spentUnits: 0n })
    expect(await ledgerOf(campaignId)).toEqual({ reserved: 0n, spent: 0n })
    expect(await claim(campaignId, annotators[0] as MembershipId)).toBeNull()
  })

  test('claims that race with closing leave nothing behind', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { campaignId, lead, annotators } = await open(12, 6)
      const claims = annotators.flatMap((annotatorId) => [1, 2].map(() => claim(campaignId, annotatorId)))
      await Promise.all([...claims, changeCampaignState(deps, lead.actor, { campaignId, transition: 'close' })])
      expect(await db.assignment.count({ where: { campaignId, state: 'leased' } })).toBe(0)
      expect(await db.item.count({ where: { campaignId, takenSlots: { gt: 0 } } })).toBe(0)
      expect(await ledgerOf(campaignId)).toEqual({ reserved: 0n, spent: 0n })
      expect(await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })).toMatchObject({ reservedUnits: 0n })
    }
  })

  test('closing waits for a claim that is under way, and ends its lease; a claim that waits for closing gets nothing', async () => {
    const { campaignId, lead, annotators } = await open(4, 2)
    const [first, second] = annotators as [MembershipId, MembershipId]
    let closing: Promise<{ endedLeases: number }> | undefined
    let late: ReturnType<typeof claim> | undefined
    await db.$transaction(async (tx) => {
      const lease = { campaignId, leaseSeconds: 900, maxLeases: 3, newId: deps.newId }
      expect(await claimItem(tx, { ...lease, annotatorId: first })).not.toBeNull()
      closing = changeCampaignState(deps, lead.actor, { campaignId, transition: 'close' })
      await untilWaiting('advisory')
      late = claim(campaignId, second)
      await untilWaiting('advisory', 2)
    })
    expect(await closing).toEqual({ endedLeases: 1 })
    expect(await late).toBeNull()
    expect(await db.assignment.count({ where: { campaignId, state: 'leased' } })).toBe(0)
    expect(await ledgerOf(campaignId)).toEqual({ reserved: 0n, spent: 0n })
  })

  test('taking somebody off the roster waits for their claim that is under way, and ends its lease', async () => {
    const { campaignId, lead, annotators } = await open(4, 1)
    const [annotatorId] = annotators as [MembershipId]
    let removing: Promise<{ endedLeases: number }> | undefined
    await db.$transaction(async (tx) => {
      const lease = { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId: deps.newId }
      expect(await claimItem(tx, lease)).not.toBeNull()
      removing = removeFromRoster(deps, lead.actor, { campaignId, membershipId: annotatorId })
      await untilWaiting('transactionid')
    })
    expect(await removing).toEqual({ endedLeases: 1 })
    expect(await claim(campaignId, annotatorId)).toBeNull()
  })

  test('refuses every transition that is not in the table, in a sentence', async () => {
    const { campaignId, lead } = await open(1, 0)
    const change = (transition: 'pause' | 'resume' | 'close') =>
      changeCampaignState(deps, lead.actor, { campaignId, transition })
    await expect(change('resume')).rejects.toMatchObject({ code: 'conflict', message: 'The campaign is open already.' })
    await change('pause')
    await expect(change('pause')).rejects.toMatchObject({
      code: 'conflict',
      message: 'The campaign is paused already.',
    })
    await change('close')
    for (const transition of ['pause', 'resume', 'close'] as const)
      await expect(change(transition)).rejects.toMatchObject({ code: 'conflict' })
    await expect(openCampaign(deps, lead.actor, { campaignId })).rejects.toMatchObject({ code: 'conflict' })
  })
})
