import { beforeEach, describe, expect, test } from 'vitest'
import { type Checks, checkedItems } from '#lib/core/planning/cost/checks'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { faultsInBooks } from '#lib/testing/books'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from '../assignments/claim-next.ts'
import { submitJudgment as submit } from '../assignments/submit-judgment.ts'
import { openCampaign } from '../campaigns/open-campaign.ts'
import { mintGold } from './mint-gold.ts'

const deps = testDatabase()
const { db, newId } = deps
beforeEach(resetDatabase)

const FIRST = 6
const checks: Checks = {
  ...{ firstItems: FIRST, firstOverlap: 3, auditItems: 0, goldRatio: 0.2, testRatio: 0, testOverlap: 1 },
}

/** An open campaign of K = 3 whose people are a, b, c and more; the first three have not judged yet. */
async function scene({ people = 5, prompts = 60, given = checks } = {}) {
  const { lead, campaignId } = await buildLockedCampaign({ prompts, responsesPerPrompt: 3, checks: given })
  const members = await Promise.all(
    Array.from({ length: people }, () => buildMember('annotator', { workspace: lead.workspace })),
  )
  await openCampaign(deps, lead.actor, { campaignId })
  const annotatorIds = members.map(({ actor }) => actor.membershipId)
  const { workspaceId } = lead.actor
  await db.rosterEntry.createMany({
    data: annotatorIds.map((annotatorId) => ({ campaignId, workspaceId, annotatorId })),
  })
  return { campaignId, lead, members, annotatorIds }
}

const ranksOf = (agreeing: boolean, person: number) => (agreeing || person < 2 ? [2, 1, 3] : [1, 2, 3])

/** The first three people judge all first items; of every second one the third person disagrees. */
async function judgeFirst(campaignId: CampaignId, annotatorIds: readonly MembershipId[], ranks = ranksOf) {
  for (const [person, annotatorId] of annotatorIds.slice(0, 3).entries())
    for (let n = 0; n < FIRST; n += 1) {
      const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
      if (!claimed) throw new Error('no first item is left')
      const { priority } = await db.item.findFirstOrThrow({ where: { id: claimed.itemId } })
      const told = { lastImplied: true, startedAt: new Date(0), idempotencyKey: newId(), bodyHash: 'a'.repeat(64) }
      const { assignmentId } = claimed
      const judgment = { ...told, id: newId(), campaignId, assignmentId, annotatorId, activeMs: 5 }
      await db.$transaction((tx) =>
        submitJudgment(tx, { ...judgment, ranks: ranks(priority % 2 === 0, person) }, newId),
      )
    }
}
const goldOf = (campaignId: CampaignId) =>
  db.item.findMany({ where: { campaignId, isGold: true }, include: { slate: true }, orderBy: { priority: 'asc' } })

describe('gold', () => {
  test('is made of the first items that all their people ranked alike: same prompt, same slate, known ranks', async () => {
    const { campaignId, annotatorIds } = await scene()
    await judgeFirst(campaignId, annotatorIds)
    expect(await mintGold(deps, { campaignId })).toBe(3)
    for (const gold of await goldOf(campaignId)) {
      const source = await db.item.findFirstOrThrow({ where: { id: gold.goldOfId ?? '' }, include: { slate: true } })
      expect(source.priority % 2).toBe(0)
      expect(gold).toMatchObject({ purpose: 'gold', goldRanks: [2, 1, 3], promptId: source.promptId, overlap: 2 })
      expect(gold.slate.map(({ responseId }) => responseId)).toEqual(source.slate.map(({ responseId }) => responseId))
      expect(gold).toMatchObject({ unitsPerJudgment: source.unitsPerJudgment, clusterId: source.clusterId })
    }
  })

  test('is made once, whoever asks and however often', async () => {
    const { campaignId, annotatorIds } = await scene()
    await judgeFirst(campaignId, annotatorIds)
    const made = await Promise.all([1, 2, 3, 4].map(() => mintGold(deps, { campaignId })))
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(await mintGold(deps, { campaignId: null })).toBe(0)
    expect(await goldOf(campaignId)).toHaveLength(3)
  })

  test('asks for no more judgments than the plan pays for', async () => {
    const { campaignId, annotatorIds } = await scene({ people: 30, given: { ...checks, goldRatio: 0.4 } })
    await judgeFirst(campaignId, annotatorIds)
    await mintGold(deps, { campaignId })
    const { goldJudgments } = checkedItems(60, 1, { ...checks, goldRatio: 0.4 })
    const overlaps = (await goldOf(campaignId)).map(({ overlap }) => overlap)
    expect(overlaps.reduce((sum, overlap) => sum + overlap, 0)).toBe(goldJudgments)
    expect(overlaps.toSorted((a, b) => b - a)).toEqual([27, goldJudgments - 27])
    const { capUnits } = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    const items = await db.item.findMany({ where: { campaignId } })
    expect(items.reduce((sum, item) => sum + BigInt(item.overlap) * item.unitsPerJudgment, 0n)).toBeLessThanOrEqual(
      capUnits,
    )
  })

  test('stands evenly over what is left of the queue', async () => {
    const { campaignId, annotatorIds } = await scene()
    await judgeFirst(campaignId, annotatorIds)
    await mintGold(deps, { campaignId })
    // 54 items are left from place 6 on: the middles of three stretches of 18.
    expect((await goldOf(campaignId)).map(({ priority }) => priority)).toEqual([6 + 9, 6 + 27, 6 + 45])
  })

  test('is not made of a tie of all, of fewer than three judgments, nor without a share of gold in the plan', async () => {
    const tied = await scene()
    await judgeFirst(tied.campaignId, tied.annotatorIds, () => [1, 1, 1])
    expect(await mintGold(deps, tied)).toBe(0)
    const few = await scene({ given: { ...checks, firstOverlap: 2 } })
    await judgeFirst(few.campaignId, few.annotatorIds.slice(0, 2))
    expect(await mintGold(deps, few)).toBe(0)
    const none = await scene({ given: { ...checks, goldRatio: 0 } })
    await judgeFirst(none.campaignId, none.annotatorIds)
    expect(await mintGold(deps, none)).toBe(0)
  })

  test('is never given to somebody who judged the prompt, and to each of the others once', async () => {
    const { campaignId, annotatorIds } = await scene()
    await judgeFirst(campaignId, annotatorIds)
    await mintGold(deps, { campaignId })
    for (const annotatorId of annotatorIds)
      for (;;) {
        const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })
        if (!claimed) break
        await db.assignment.updateMany({
          where: { id: claimed.assignmentId },
          data: { state: 'submitted', endedAt: new Date() },
        })
      }
    const gold = (await goldOf(campaignId)).map(({ id }) => id)
    const had = await db.assignment.findMany({ where: { itemId: { in: gold } } })
    expect(new Set(had.map(({ annotatorId }) => annotatorId))).toEqual(new Set(annotatorIds.slice(3)))
    expect(had).toHaveLength(2 * gold.length)
  })

  test('counts in the budget like any judgment, and keeps no campaign unfinished', async () => {
    const { campaignId, annotatorIds, members } = await scene({ prompts: FIRST })
    await judgeFirst(campaignId, annotatorIds)
    expect(await mintGold(deps, { campaignId })).toBeGreaterThan(0)
    const look = (person: number) => {
      const actor = members[person]?.actor as NonNullable<(typeof members)[0]>['actor']
      return claimNext(deps, actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
    }
    const before = await look(0)
    expect(before.empty?.reason).toBe('all_done')
    const { items, progress } = await look(3)
    expect(items.length).toBeGreaterThan(0)
    const gold = (await goldOf(campaignId)).reduce((slots, { overlap }) => slots + overlap, 0)
    // Gold is counted whole from the beginning, so that no claim of it moves the total.
    expect(progress).toMatchObject({ done: 3 * FIRST, total: 3 * FIRST + gold })
    expect(before.progress.total).toBe(progress.total)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})

describe('the last judgment of a first item', () => {
  test('asks the worker for gold, once for many', async () => {
    const { campaignId, members } = await scene({ given: { ...checks, firstItems: 2 } })
    for (const { actor } of members.slice(0, 3)) {
      const { items } = await claimNext(deps, actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
      for (const { assignmentId } of items.slice(0, 2))
        await submit(deps, actor, {
          ...{ campaignId, assignmentId },
          body: { idempotencyKey: newId(), tiers: [[0, 1, 2]], activeMs: 5, startedAt: new Date().toISOString() },
        })
    }
    const { rows } = await db.$pool.query<{ key: string }>(
      `select key from graphile_worker.jobs where task_identifier = 'mint-gold'`,
    )
    expect(rows).toEqual([{ key: `mint-gold:${campaignId}` }])
  })
})
