import { beforeEach, describe, expect, test } from 'vitest'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { withdrawItems } from '#lib/data/plans/next-plan'
import { faultsInBooks } from '#lib/testing/books'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from './claim-next.ts'
import { returnLeases } from './return-leases.ts'

const { db, newId } = testDatabase()
beforeEach(resetDatabase)

type People = [MembershipId, MembershipId, MembershipId]
const build = (given: Partial<Parameters<typeof buildOpenCampaign>[0]> = {}) =>
  buildOpenCampaign({ items: 6, overlap: 1, annotators: 3, capUnits: 10_000, ...given })
const claim = async (campaignId: CampaignId, annotatorId: MembershipId) =>
  (await claimItem(db, { campaignId, annotatorId, leaseSeconds: 900, maxLeases: 3, newId }))?.itemId ?? null
const setItem = (id: string | undefined, data: object) => db.item.updateMany({ where: { id: id ?? '' }, data })
const setProfile = (annotatorId: MembershipId, data: object) =>
  db.rosterEntry.updateMany({ where: { annotatorId }, data })
const designate = async (campaignId: CampaignId, itemId: string | undefined, annotatorId: MembershipId) => {
  await setItem(itemId, { isDesignated: true })
  await db.designation.create({ data: { campaignId, itemId: itemId ?? '', annotatorId } })
}
const runOut = () => db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })

async function submitFor(campaignId: CampaignId, annotatorId: MembershipId, assignmentId: string) {
  const told = { lastImplied: true, startedAt: new Date(0), idempotencyKey: newId(), bodyHash: 'a'.repeat(64) }
  const judgment = { ...told, id: newId(), campaignId, assignmentId: assignmentId as never, annotatorId, activeMs: 5 }
  const work = db.$transaction(async (tx) => {
    const outcome = await submitJudgment(tx, { ...judgment, ranks: [1, 2] }, newId)
    if (outcome.kind !== 'stored') throw Object.assign(new Error('rolled back'), { kind: outcome.kind })
    return outcome.kind
  })
  return work.catch((error) => error.kind ?? Promise.reject(error))
}

describe('designated items', () => {
  test('go to the people named first, in the order of the queue; others get them once nothing else is left', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 3 })
    const [ann, ben] = annotatorIds as People
    await designate(campaignId, itemIds[0], ann)
    expect(await claim(campaignId, ben)).toBe(itemIds[1])
    expect(await claim(campaignId, ann)).toBe(itemIds[0])
    expect(await claim(campaignId, ben)).toBe(itemIds[2])
    expect(await claim(campaignId, ben)).toBeNull()
  })

  test('wait for nobody when the rest is done', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 2 })
    const [ann, ben] = annotatorIds as People
    for (const itemId of itemIds) await designate(campaignId, itemId, ann)
    expect(await claim(campaignId, ben)).toBe(itemIds[0])
    expect(await claim(campaignId, ann)).toBe(itemIds[1])
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('of twelve people at once each gets their own, while there is one', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 12, annotators: 12 })
    for (const [i, annotatorId] of annotatorIds.entries()) await designate(campaignId, itemIds[11 - i], annotatorId)
    const got = await Promise.all(annotatorIds.map((annotatorId) => claim(campaignId, annotatorId)))
    expect(got).toEqual(itemIds.toReversed())
  })
})

describe('languages and skills', () => {
  test('an item is given to people who judge its language and source, or any; without either it is anybody’s', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 4 })
    const [ann, ben, cleo] = annotatorIds as People
    await setItem(itemIds[0], { lang: 'de' })
    await setItem(itemIds[1], { lang: 'en', skill: 'code' })
    await setItem(itemIds[2], { skill: 'chat' })
    await setProfile(ann, { languages: ['en', 'fr'], skills: ['code'] })
    await setProfile(ben, { languages: ['de'] })
    expect(await claim(campaignId, ann)).toBe(itemIds[1])
    expect(await claim(campaignId, ann)).toBe(itemIds[3])
    expect(await claim(campaignId, ann)).toBeNull()
    expect(await claim(campaignId, ben)).toBe(itemIds[0])
    expect(await claim(campaignId, cleo)).toBe(itemIds[2])
  })

  test('forty people at once get nothing that is not theirs', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 40, annotators: 40 })
    for (const [i, itemId] of itemIds.entries()) await setItem(itemId, { lang: i % 2 ? 'de' : 'en' })
    for (const [i, id] of annotatorIds.entries()) await setProfile(id, { languages: [i % 4 ? 'de' : 'en'] })
    await Promise.all(annotatorIds.map((annotatorId) => claim(campaignId, annotatorId)))
    for (const annotatorId of annotatorIds) while ((await claim(campaignId, annotatorId)) !== null);
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "Assignment" a JOIN "Item" i ON i.id = a."itemId" JOIN "RosterEntry" r ON r."annotatorId" = a."annotatorId"
      WHERE NOT i.lang = ANY (r.languages)`
    expect(wrong).toEqual([])
    expect(await db.assignment.count()).toBe(40)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})

describe('gold', () => {
  /** A gold item of the campaign, with the prompt and the slate of an item of this or another one. */
  async function addGold(campaignId: CampaignId, sourceId: string | undefined): Promise<string> {
    const source = await db.item.findFirstOrThrow({ where: { id: sourceId ?? '' }, include: { slate: true } })
    const { slate, ...item } = source
    const gold = { isGold: true, purpose: 'gold' as const, goldRanks: [1, 2], goldOfId: item.id }
    const made = { ...item, ...gold, id: newId(), campaignId, takenSlots: 0, submittedSlots: 0, priority: 99 }
    await db.item.create({ data: made })
    await db.itemResponse.createMany({ data: slate.map((row) => ({ ...row, campaignId, itemId: made.id })) })
    return made.id
  }

  test('is not told by how far the campaign is: what is left falls by one for each judgment, and never rises with a claim', async () => {
    const campaign = await build({ items: 1, overlap: 2 })
    const { campaignId, itemIds } = campaign
    const [ann, , cleo] = actorsOf(campaign)
    if (!ann || !cleo) throw new Error('there are three')
    await addGold(campaignId, itemIds[0])
    await setItem(itemIds[0], { overlap: 1 })
    const look = async (actor: typeof ann) =>
      claimNext(testDatabase(), actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
    const before = await look(ann)
    expect(before.items).toHaveLength(1)
    const withGold = await look(cleo)
    expect(await db.assignment.count({ where: { annotatorId: cleo.membershipId, item: { isGold: true } } })).toBe(1)
    expect(withGold.progress).toMatchObject({ done: before.progress.done, total: before.progress.total })
    await submitFor(campaignId, cleo.membershipId, withGold.items[0]?.assignmentId ?? '')
    expect((await look(cleo)).progress).toMatchObject({ done: 1, total: before.progress.total })
  })

  test('is never given to somebody who has had its prompt, and is given to others', async () => {
    const { campaignId, annotatorIds, itemIds } = await build({ items: 1, overlap: 3 })
    const [ann, ben, cleo] = annotatorIds as People
    const gold = await addGold(campaignId, itemIds[0])
    expect(await claim(campaignId, ann)).toBe(itemIds[0])
    expect(await claim(campaignId, ann)).toBeNull()
    expect(await claim(campaignId, ben)).toBe(itemIds[0])
    await setItem(itemIds[0], { overlap: 2 })
    expect(await claim(campaignId, cleo)).toBe(gold)
  })

  test('nor to somebody who has had it in an earlier campaign', async () => {
    const earlier = await build({ items: 1, overlap: 3 })
    const [ann] = earlier.annotatorIds as People
    const { id: workspaceId } = earlier.workspace
    const { campaignId, annotatorIds, itemIds } = await build({ items: 1, workspace: earlier.workspace })
    await db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId: ann } })
    await claim(earlier.campaignId, ann)
    const gold = await addGold(campaignId, earlier.itemIds[0])
    expect(await claim(campaignId, ann)).toBe(itemIds[0])
    expect(await claim(campaignId, ann)).toBeNull()
    expect(await claim(campaignId, (annotatorIds as People)[1])).toBe(gold)
  })
})

describe('a cap of one’s own', () => {
  const capped = async (capJudgments: number, given = {}) => {
    const campaign = await build({ items: 20, ...given })
    const [ann] = actorsOf(campaign)
    const [annotatorId] = campaign.annotatorIds as People
    await setProfile(annotatorId, { capJudgments })
    return { ...campaign, ann: ann as NonNullable<typeof ann>, annotatorId }
  }
  const next = ({ campaignId, ann }: Awaited<ReturnType<typeof capped>>) =>
    claimNext(testDatabase(), ann, { campaignId, holding: [], dayStartedAt: new Date(0) })

  test('is exact however many tabs claim at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const campaign = await capped(2)
      await Promise.all(Array.from({ length: 8 }, () => next(campaign)))
      expect(await db.assignment.count({ where: { campaignId: campaign.campaignId } })).toBe(2)
      expect(await faultsInBooks(campaign.campaignId)).toEqual([])
    }
  })

  test('counts what was judged, and says so when it is reached', async () => {
    const campaign = await capped(4)
    const { campaignId, annotatorId } = campaign
    for (const { assignmentId } of (await next(campaign)).items) await submitFor(campaignId, annotatorId, assignmentId)
    const { items } = await next(campaign)
    expect(items).toHaveLength(1)
    await submitFor(campaignId, annotatorId, items[0]?.assignmentId ?? '')
    expect((await next(campaign)).empty).toEqual({ reason: 'own_cap_reached', comeBackAt: null })
  })

  test('of none gives nothing, and somebody with a cap gets nothing past the count', async () => {
    const campaign = await capped(0)
    expect((await next(campaign)).empty?.reason).toBe('own_cap_reached')
    expect(await claim(campaign.campaignId, campaign.annotatorId)).toBeNull()
  })

  test('is not passed by a submit that comes late either', async () => {
    const campaign = await capped(1)
    const { campaignId, annotatorId } = campaign
    const [late] = (await next(campaign)).items
    await runOut()
    await expireLeases(db, { limit: 10, graceSeconds: 0 })
    await db.item.updateMany({ where: { takenSlots: 0, priority: 0 }, data: { priority: 99 } })
    const [other] = (await next(campaign)).items
    expect(other?.assignmentId).not.toBe(late?.assignmentId)
    expect(await submitFor(campaignId, annotatorId, other?.assignmentId ?? '')).toBe('stored')
    expect(await submitFor(campaignId, annotatorId, late?.assignmentId ?? '')).toBe('over-cap')
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})

describe('an item that a later plan took back', () => {
  const withdraw = ({ campaignId, itemIds }: BuiltCampaign) =>
    withdrawItems(testDatabase().db, { campaignId, planNumber: 1, itemIds: itemIds.slice(0, 1) })

  test('is handed out to nobody and takes no late submit', async () => {
    const campaign = await build({ items: 1 })
    const { campaignId } = campaign
    const [ann, ben] = campaign.annotatorIds as People
    const claimed = await claimItem(db, { campaignId, annotatorId: ann, leaseSeconds: 900, maxLeases: 3, newId })
    await runOut()
    await expireLeases(db, { limit: 10, graceSeconds: 0 })
    await withdraw(campaign)
    expect(await claim(campaignId, ben)).toBeNull()
    expect(await submitFor(campaignId, ann, claimed?.assignmentId ?? '')).toBe('too-late')
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('counts nowhere', async () => {
    const campaign = await build({ items: 2 })
    const [ann] = actorsOf(campaign)
    await withdraw(campaign)
    const { progress } = await claimNext(testDatabase(), ann as NonNullable<typeof ann>, {
      ...{ campaignId: campaign.campaignId, holding: [], dayStartedAt: new Date(0) },
    })
    expect(progress).toMatchObject({ done: 0, total: 1 })
  })
})

describe('why there is nothing', () => {
  const look = async (campaign: BuiltCampaign) => {
    const [ann] = actorsOf(campaign)
    const { campaignId } = campaign
    return (
      await claimNext(testDatabase(), ann as NonNullable<typeof ann>, {
        campaignId,
        holding: [],
        dayStartedAt: new Date(0),
      })
    ).empty
  }

  test('what is left is in other languages', async () => {
    const campaign = await build({ items: 1 })
    await setItem(campaign.itemIds[0], { lang: 'de' })
    await setProfile((campaign.annotatorIds as People)[0], { languages: ['en'] })
    expect(await look(campaign)).toEqual({ reason: 'not_for_you', comeBackAt: null })
  })

  test('the budget pays no more, whether the campaign noticed yet or not', async () => {
    const campaign = await build({ items: 1, capUnits: 1 })
    expect((await look(campaign))?.reason).toBe('budget_reached')
    await db.campaign.updateMany({ data: { state: 'paused', pauseReason: 'cap' } })
    expect((await look(campaign))?.reason).toBe('budget_reached')
  })
})

describe('done for now', () => {
  test('gives back all that is in hand, keeps the drafts, and others have it at once; again changes nothing', async () => {
    const campaign = await build({ items: 2 })
    const { campaignId, itemIds } = campaign
    const [ann, ben] = actorsOf(campaign)
    if (!ann || !ben) throw new Error('there are three')
    const look = (actor: typeof ann) =>
      claimNext(testDatabase(), actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
    expect((await look(ann)).items).toHaveLength(2)
    expect((await look(ben)).items).toHaveLength(0)
    await db.assignment.updateMany({ where: { campaignId }, data: { draft: { kept: true }, draftSavedAt: new Date() } })
    expect(await returnLeases(testDatabase(), ann, { campaignId })).toEqual({ returned: 2 })
    expect(await returnLeases(testDatabase(), ann, { campaignId })).toEqual({ returned: 0 })
    const rows = await db.assignment.findMany({ where: { campaignId } })
    expect(rows.map(({ state, draft }) => ({ state, draft }))).toEqual(
      itemIds.map(() => ({ state: 'expired', draft: { kept: true } })),
    )
    expect((await look(ben)).items).toHaveLength(2)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})
