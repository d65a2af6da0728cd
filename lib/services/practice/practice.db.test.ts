import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { type CampaignId, type MembershipId, UserId } from '#lib/core/vocabulary/ids'
import { practiceLeft } from '#lib/data/practice/left'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { addPracticeItem, dropPracticeItem, orderPractice } from './change-practice.ts'
import { answerPractice, readMyPractice } from './my-practice.ts'
import { readPractice } from './read-practice.ts'

beforeEach(resetDatabase)
const deps = () => testDatabase()
const item = (name: string, ranks: number[]) => ({
  messages: [{ role: 'user' as const, content: name }],
  responses: ranks.map((_, i) => `${name}, response ${i}`),
  ranks,
  explanation: `Why, of ${name}.`,
})

async function place() {
  const { campaignId, workspace, annotatorIds } = await buildOpenCampaign({
    items: 2,
    overlap: 2,
    annotators: 2,
    capUnits: 100,
  })
  const { actor: lead } = await buildMember('lead', { workspace })
  const actorOf = async (membershipId: MembershipId): Promise<Actor> => {
    const { userId } = await deps().db.membership.findFirstOrThrow({ where: { id: membershipId } })
    return { userId: UserId.parse(userId), workspaceId: workspace.id, membershipId, role: 'annotator' }
  }
  const [one, two] = await Promise.all(annotatorIds.map(actorOf))
  if (!one || !two) throw new Error('two people were asked for')
  return { campaignId, lead, one, two }
}

/** The answer that ranks the cards as the item says, or the other way round. */
async function answerAs(actor: Actor, campaignId: CampaignId, which: number, ranks: number[]) {
  const shown = (await readMyPractice(deps(), actor, { campaignId })).items[which]
  if (!shown) throw new Error('there is no such item')
  const index = (raw: string) => Number(raw.at(-1))
  const tiers: number[][] = []
  for (const [at, { raw }] of shown.texts.cards.entries()) {
    const rank = ranks[index(raw)] ?? 1
    tiers[rank - 1] = [...(tiers[rank - 1] ?? []), at]
  }
  const answer = { tiers, activeMs: 1_000 }
  return answerPractice(deps(), actor, { campaignId, practiceItemId: shown.practiceItemId, answer })
}

test('practice stands before the first item, tells its ranking only after an answer, and is done with the last', async () => {
  const { campaignId, lead, one } = await place()
  await addPracticeItem(deps(), lead, { campaignId, item: item('sky', [1, 2, 3]) })
  await addPracticeItem(deps(), lead, { campaignId, item: item('sea', [2, 1, 1]) })
  const mine = { campaignId, annotatorId: one.membershipId }
  expect(await practiceLeft(deps().db, mine)).toEqual({ left: 2 })
  const before = JSON.stringify(await readMyPractice(deps(), one, { campaignId }))
  expect(before).not.toMatch(/Why, of|ranks|explanation/)
  const right = await answerAs(one, campaignId, 0, [1, 2, 3])
  expect(right).toMatchObject({ agreed: 3, pairs: 3, isFirst: true, left: 1 })
  expect(right.given).toEqual(right.reference)
  expect(right.explanation.raw).toBe('Why, of sky.')
  expect(await answerAs(one, campaignId, 1, [1, 2, 3])).toMatchObject({ agreed: 0, pairs: 3, left: 0 })
  expect(await practiceLeft(deps().db, mine)).toBeNull()
  const entry = await deps().db.rosterEntry.findFirstOrThrow({ where: mine })
  expect(entry.practiceDoneAt).not.toBeNull()
  expect(await deps().db.judgment.count()).toBe(0)
  expect(await deps().db.ledgerEntry.count()).toBe(0)
})

test('the first answer counts: another try is compared and not kept', async () => {
  const { campaignId, lead, one } = await place()
  await addPracticeItem(deps(), lead, { campaignId, item: item('sky', [1, 2]) })
  expect(await answerAs(one, campaignId, 0, [2, 1])).toMatchObject({ agreed: 0, isFirst: true })
  expect(await answerAs(one, campaignId, 0, [1, 2])).toMatchObject({ agreed: 1, isFirst: false })
  expect(await deps().db.practiceAttempt.findMany()).toMatchObject([{ ranks: [2, 1] }])
  const { items, people } = await readPractice(deps(), lead, { campaignId })
  expect(items).toMatchObject([{ answers: 1, agreed: 0, pairs: 1 }])
  expect(people.find(({ membershipId }) => membershipId === one.membershipId)).toMatchObject({
    answered: 1,
    agreed: 0,
    pairs: 1,
  })
})

test('items added later send nobody back who has done practice, or begun without it', async () => {
  const { campaignId, lead, one, two } = await place()
  await claimNextOf({ campaignId, annotatorId: two.membershipId })
  await addPracticeItem(deps(), lead, { campaignId, item: item('sky', [1, 2]) })
  await answerAs(one, campaignId, 0, [1, 2])
  await addPracticeItem(deps(), lead, { campaignId, item: item('sea', [1, 2]) })
  for (const { membershipId } of [one, two])
    expect(await practiceLeft(deps().db, { campaignId, annotatorId: membershipId })).toBeNull()
})

test('an item that was removed holds nobody up, and an order names exactly what is there', async () => {
  const { campaignId, lead, one } = await place()
  const sky = await addPracticeItem(deps(), lead, { campaignId, item: item('sky', [1, 2]) })
  const sea = await addPracticeItem(deps(), lead, { campaignId, item: item('sea', [1, 2]) })
  await orderPractice(deps(), lead, { campaignId, order: [sea.practiceItemId, sky.practiceItemId] })
  const read = async () =>
    (await readMyPractice(deps(), one, { campaignId })).items.map((one) => one.texts.messages[0]?.raw)
  expect(await read()).toEqual(['sea', 'sky'])
  await expect(orderPractice(deps(), lead, { campaignId, order: [sky.practiceItemId] })).rejects.toMatchObject({
    code: 'conflict',
  })
  await dropPracticeItem(deps(), lead, { campaignId, ...sea })
  expect(await read()).toEqual(['sky'])
  await expect(dropPracticeItem(deps(), lead, { campaignId, ...sea })).rejects.toMatchObject({ code: 'not_found' })
  await dropPracticeItem(deps(), lead, { campaignId, ...sky })
  expect(await practiceLeft(deps().db, { campaignId, annotatorId: one.membershipId })).toBeNull()
})

test('a closed campaign takes no practice items', async () => {
  const { campaignId, lead } = await place()
  await deps().db.campaign.update({ where: { id: campaignId }, data: { state: 'closed', closedAt: new Date() } })
  await expect(addPracticeItem(deps(), lead, { campaignId, item: item('sky', [1, 2]) })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('however many leads add at one moment, there are never more than thirty, each with a place of its own', async () => {
  const { campaignId, lead } = await place()
  const added = await Promise.allSettled(
    Array.from({ length: 34 }, (_, i) =>
      addPracticeItem(deps(), lead, { campaignId, item: item(`item ${i}`, [1, 2]) }),
    ),
  )
  expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
  for (const one of added) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  const kept = await deps().db.practiceItem.findMany({ where: { campaignId, removedAt: null } })
  expect(kept.map(({ position }) => position).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i))
})
