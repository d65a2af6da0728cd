import { beforeEach, describe, expect, test } from 'vitest'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { faultsInBooks } from '#lib/testing/books'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { replaceDesignations } from '../allocation/designations.ts'
import { saveProfiles } from '../allocation/profiles.ts'
import { withdrawItems } from '../plans/next-plan.ts'
import { claimItem } from './claim-item.ts'
import { declineAssignment, expireLeases, releaseLeases } from './end-leases.ts'
import { moveQueue } from './move-queue.ts'
import { submitLive } from './submit-live.ts'

const { db, newId } = testDatabase()
beforeEach(resetDatabase)

type Pair = [MembershipId, MembershipId]
const build = (given: Partial<Parameters<typeof buildOpenCampaign>[0]> = {}) =>
  buildOpenCampaign({ items: 6, overlap: 1, annotators: 2, capUnits: 100_000, ...given })
const claim = (campaignId: CampaignId, annotatorId: MembershipId) =>
  claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId })

async function submit(campaignId: CampaignId, annotatorId: MembershipId, assignmentId: string) {
  const said = { ranks: [1, 2], lastImplied: true, activeMs: 7, startedAt: new Date(0), bodyHash: 'a'.repeat(64) }
  const id = newId()
  const which = { campaignId, annotatorId, assignmentId: assignmentId as never }
  const stored = await submitLive(db, { ...which, ...said, id, idempotencyKey: id }, newId)
  return stored !== null
}

async function judge(campaignId: CampaignId, annotatorId: MembershipId): Promise<string | null> {
  const claimed = await claim(campaignId, annotatorId)
  if (claimed) expect(await submit(campaignId, annotatorId, claimed.assignmentId)).toBe(true)
  return claimed?.itemId ?? null
}

/** A further item like one that is there, at a place in the queue. */
async function addItem(tx: Pick<typeof db, '$executeRaw'>, like: string | undefined, priority: number) {
  const id = newId()
  await tx.$executeRaw`
    INSERT INTO "Item" (id, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", overlap, "responsesPerItem", "unitsPerJudgment", priority, lang)
    SELECT ${id}::uuid, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", overlap, "responsesPerItem", "unitsPerJudgment", ${priority}::int, lang
    FROM "Item" WHERE id = ${like ?? ''}::uuid`
  await tx.$executeRaw`
    INSERT INTO "ItemResponse" ("campaignId", "itemId", "promptId", index, "responseId")
    SELECT "campaignId", ${id}::uuid, "promptId", index, "responseId" FROM "ItemResponse" WHERE "itemId" = ${like ?? ''}::uuid`
  return id
}

/** Free places each person could still take, by the rules alone: nothing of cursors, marks or epochs. */
async function stranded(campaignId: CampaignId): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Item" i JOIN "RosterEntry" r ON r."campaignId" = i."campaignId" AND r."removedAt" IS NULL
    WHERE i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i."takenSlots" < i.overlap
      AND (i.lang IS NULL OR cardinality(r.languages) = 0 OR i.lang = ANY (r.languages))
      AND NOT EXISTS (
        SELECT 1 FROM "Assignment" a
        WHERE a."itemId" = i.id AND a."annotatorId" = r."annotatorId" AND a.state <> 'expired')`
  return row?.count ?? 0
}

describe('what lies behind a cursor', () => {
  test('is not read again: the cursor stands at the first item that may still be theirs', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ overlap: 2 })
    const [ann] = annotatorIds as Pair
    for (const itemId of itemIds.slice(0, 4)) expect(await judge(campaignId, ann)).toBe(itemId)
    const tally = await db.annotatorTally.findFirstOrThrow({ where: { annotatorId: ann } })
    expect(tally).toMatchObject({ judgedCount: 4, activeMs: 28n, cursorPriority: 3, cursorItemId: itemIds[3] })
  })

  test('comes again, before all else, when its place comes free: declined, run out, or given back', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 20 })
    const [ann, ben] = annotatorIds as Pair
    const ends = [
      (assignmentId: string) =>
        declineAssignment(db, {
          campaignId,
          assignmentId: assignmentId as never,
          annotatorId: ben,
          reason: 'unclear',
          note: null,
        }),
      async () => {
        await db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
        await expireLeases(db, { limit: 10, graceSeconds: 0 })
      },
      () => releaseLeases(db, { campaignId, annotatorId: ben }),
    ]
    for (const end of ends) {
      const held = await claim(campaignId, ben)
      await judge(campaignId, ann)
      await judge(campaignId, ann)
      await end(held?.assignmentId ?? '')
      expect(await judge(campaignId, ann)).toBe(held?.itemId)
    }
    expect(itemIds.length).toBeGreaterThan(9)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('is found though the item came, or its place came free, in a transaction that was open while the cursor passed', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 12 })
    const [ann, ben] = annotatorIds as Pair
    await judge(campaignId, ann)
    const held = await claim(campaignId, ben)
    let added = ''
    // By hand, without the counter: whoever holds that lets nobody claim.
    await db.$transaction(async (tx) => {
      added = await addItem(tx, itemIds[0], -1)
      await tx.$executeRaw`UPDATE "Item" SET "takenSlots" = 0 WHERE id = ${held?.itemId ?? ''}::uuid`
      await tx.$executeRaw`UPDATE "Assignment" SET state = 'expired', "endedAt" = now() WHERE id = ${held?.assignmentId ?? ''}::uuid`
      // None of it can be seen yet: the cursor goes past both.
      expect(await judge(campaignId, ann)).toBe(itemIds[2])
      expect(await judge(campaignId, ann)).toBe(itemIds[3])
    })
    expect(await judge(campaignId, ann)).toBe(added)
    expect(await judge(campaignId, ann)).toBe(held?.itemId)
    expect(await judge(campaignId, ann)).toBe(itemIds[4])
  })

  test('is found after languages, designations or priorities changed', async () => {
    const { campaignId, workspace, annotatorIds, itemIds } = await build({ items: 12 })
    const [ann, ben] = annotatorIds as Pair
    await db.item.updateMany({ where: { id: { in: [itemIds[0] ?? '', itemIds[1] ?? ''] } }, data: { lang: 'de' } })
    const profile = { membershipId: ann, weeklyMinutes: null, capJudgments: null, skills: [] }
    const speak = (languages: string[]) =>
      db.$transaction(async (tx) => {
        await saveProfiles(tx, { workspaceId: workspace.id, campaignId, people: [{ ...profile, languages }] })
        await moveQueue(tx, { campaignId })
      })
    await speak(['en'])
    expect(await judge(campaignId, ann)).toBe(itemIds[2])
    await speak(['en', 'de'])
    expect(await judge(campaignId, ann)).toBe(itemIds[0])
    const name = (people: MembershipId[]) =>
      db.$transaction(async (tx) => {
        await replaceDesignations(tx, { campaignId, items: [{ itemId: itemIds[1] ?? '', takenSlots: 0, people }] })
        await moveQueue(tx, { campaignId })
      })
    await name([ben])
    expect(await judge(campaignId, ann)).toBe(itemIds[3])
    await name([ann])
    expect(await judge(campaignId, ann)).toBe(itemIds[1])
  })

  test('that is meant for others comes at the very end, and is found there too when it comes free', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 3 })
    const [ann, ben] = annotatorIds as Pair
    await replaceDesignations(db, {
      campaignId,
      items: itemIds.slice(0, 2).map((itemId) => ({ itemId, takenSlots: 0, people: [ben] })),
    })
    const held = await claim(campaignId, ben)
    expect(held?.itemId).toBe(itemIds[0])
    expect(await judge(campaignId, ann)).toBe(itemIds[2])
    expect(await judge(campaignId, ann)).toBe(itemIds[1])
    expect(await judge(campaignId, ann)).toBeNull()
    await releaseLeases(db, { campaignId, annotatorId: ben })
    expect(await judge(campaignId, ann)).toBe(itemIds[0])
  })
})

test('whatever happens at once, every place that is free for somebody is handed to them in the end, six rounds', async () => {
  for (let round = 0; round < 6; round += 1) {
    const campaign = await build({ items: 40, overlap: 2, annotators: 10 })
    const { campaignId, itemIds } = campaign
    await db.item.updateMany({ where: { id: { in: itemIds.filter((_, i) => i % 4 === 0) } }, data: { lang: 'de' } })
    await Promise.all([...campaign.annotatorIds.map((id, person) => workOf(campaign, id, person)), planner(campaign)])
    await db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
    await expireLeases(db, { limit: 1_000, graceSeconds: 0 })
    let went = true
    while (went) {
      went = false
      for (const annotatorId of campaign.annotatorIds) while (await judge(campaignId, annotatorId)) went = true
    }
    expect(await stranded(campaignId)).toBe(0)
    expect(await faultsInBooks(campaignId)).toEqual([])
  }
}, 240_000)

async function workOf({ campaignId }: BuiltCampaign, annotatorId: MembershipId, person: number): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    const claimed = await claim(campaignId, annotatorId)
    if (!claimed) continue
    const { assignmentId } = claimed
    const given = { campaignId, assignmentId, annotatorId, reason: 'unclear', note: null }
    const turn = (person * 3 + step) % 5
    if (turn === 0) await declineAssignment(db, given)
    else if (turn === 1) await releaseLeases(db, { campaignId, annotatorId })
    else if (turn === 2) {
      await db.assignment.updateMany({ where: { id: assignmentId }, data: { leaseExpiresAt: new Date(0) } })
      await expireLeases(db, { limit: 3, graceSeconds: 0 })
    } else await submit(campaignId, annotatorId, assignmentId)
  }
}

/** Items come in front and behind, are taken back, named for people and given back to all; people learn and forget a language. */
async function planner({ campaignId, workspace, annotatorIds, itemIds }: BuiltCampaign): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    await db.$transaction(async (tx) => {
      await withdrawItems(tx, { campaignId, planNumber: 1, itemIds: [itemIds[39 - step] ?? ''] })
      const naming = itemIds.slice(10 + step, 14 + step).map((itemId, i) => ({
        itemId,
        takenSlots: 0,
        people: annotatorIds.slice(i, i + (step % 3)),
      }))
      await replaceDesignations(tx, { campaignId, items: naming })
      for (const priority of [-step, step * 5, 100]) await addItem(tx, itemIds[step], priority)
      const membershipId = annotatorIds[step] ?? annotatorIds[0]
      const profile = { weeklyMinutes: null, capJudgments: null, skills: [], languages: step % 2 ? ['en'] : ['de'] }
      if (membershipId)
        await saveProfiles(tx, { workspaceId: workspace.id, campaignId, people: [{ ...profile, membershipId }] })
      await moveQueue(tx, { campaignId })
    })
  }
}
