import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import type { AssignmentId, RemarkId } from '#lib/core/vocabulary/ids'
import { countMine } from '#lib/data/remarks/count-mine'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildRemark } from '#lib/testing/builders/remark'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { saveGuidelines } from '../guidelines/save-guidelines.ts'
import { createSnapshot } from '../snapshots/create-snapshot.ts'
import { addRemark } from './add-remark.ts'
import { readMyRemarks, seeAnswers } from './read-my-remarks.ts'
import { countRevisits, readItemOfRemark, readRemarks } from './read-remarks.ts'
import { ruleOnRemark } from './rule-on-remark.ts'
import { settleRemark } from './settle-remark.ts'

beforeEach(resetDatabase)

type World = { campaign: BuiltCampaign; lead: Actor; reviewer: Actor; people: [Actor, Actor] }

async function world(): Promise<World> {
  const campaign = await buildOpenCampaign({ items: 6, overlap: 2, annotators: 2, capUnits: 1000 })
  const { workspace } = campaign
  const { actor: lead } = await buildMember('lead', { workspace })
  const { actor: reviewer } = await buildMember('reviewer', { workspace })
  const [first, second] = actorsOf(campaign)
  if (!first || !second) throw new Error('two people were asked for')
  return { campaign, lead, reviewer, people: [first, second] }
}
const judged = ({ campaignId }: BuiltCampaign, person: Actor, times: number) =>
  [...Array(times).keys()].reduce<Promise<void>>(
    (before) => before.then(() => judgeNext({ campaignId, annotatorId: person.membershipId })),
    Promise.resolve(),
  )
const ask = ({ campaignId }: BuiltCampaign, person: Actor, given: { assignmentId?: AssignmentId } = {}) =>
  buildRemark({ campaignId, annotatorId: person.membershipId }, given)
const ruling = { answer: 'Tie them.', ruling: 'Tie copies.', note: null, scope: { of: 'none' } } as const
const all = { filter: { state: null, kind: null, annotatorId: null }, page: 1 } as const
const revisited = ({ campaignId }: BuiltCampaign) =>
  testDatabase().db.revisit.findMany({ where: { campaignId }, orderBy: { judgmentId: 'asc' } })

describe('what an annotator says of an item', () => {
  test('is kept once however often it is sent, and another remark cannot take its id', async () => {
    const { campaign, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const { assignmentId, remarkId } = await ask(campaign, people[0])
    const again = { campaignId, assignmentId, remarkId, kind: 'question', body: 'How should I rank this?' } as const
    await Promise.all([addRemark(deps, people[0], again), addRemark(deps, people[0], again)])
    expect(await readMyRemarks(deps, people[0], { campaignId })).toHaveLength(1)
    await expect(addRemark(deps, people[0], { ...again, body: 'Something else' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('is about an item of their own', async () => {
    const { campaign, people } = await world()
    const { campaignId } = campaign
    const { assignmentId } = await ask(campaign, people[0])
    const remark = { campaignId, assignmentId, kind: 'mark', body: 'Look.' } as const
    const remarkId = testDatabase().newId() as RemarkId
    await expect(addRemark(testDatabase(), people[1], { ...remark, remarkId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('is shown to its own annotator alone', async () => {
    const { campaign, people } = await world()
    await ask(campaign, people[0])
    expect(await readMyRemarks(testDatabase(), people[1], campaign)).toEqual([])
  })
})

describe('an answer', () => {
  test('reaches the annotator as unseen, once', async () => {
    const { campaign, reviewer, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const mine = { campaignId, annotatorId: people[0].membershipId }
    const { remarkId } = await ask(campaign, people[0])
    expect(await countMine(deps.db, mine)).toEqual({ revisits: 0, answers: 0 })
    await settleRemark(deps, reviewer, { campaignId, remarkId, answer: 'The second.' })
    expect(await countMine(deps.db, mine)).toEqual({ revisits: 0, answers: 1 })
    await seeAnswers(deps, people[1], { campaignId, remarkIds: [remarkId] })
    expect(await countMine(deps.db, mine)).toEqual({ revisits: 0, answers: 1 })
    await seeAnswers(deps, people[0], { campaignId, remarkIds: [remarkId] })
    expect(await countMine(deps.db, mine)).toEqual({ revisits: 0, answers: 0 })
    const [shown] = await readMyRemarks(deps, people[0], { campaignId })
    expect(shown).toMatchObject({ answer: 'The second.', guidelineVersion: null })
    expect(JSON.stringify(shown)).not.toContain(reviewer.membershipId)
  })

  test('of two people at once is one, and the other is told who', async () => {
    const { campaign, lead, reviewer, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const { remarkId } = await ask(campaign, people[0])
    const results = await Promise.allSettled([
      ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling }),
      settleRemark(deps, reviewer, { campaignId, remarkId, answer: 'The second.' }),
    ])
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toEqual([
      expect.objectContaining({ code: 'conflict', message: expect.stringContaining('settled') }),
    ])
    const versions = await deps.db.guidelineVersion.count({ where: { campaignId } })
    const { guidelineVersion } = await deps.db.remark.findFirstOrThrow({ where: { campaignId } })
    expect(versions).toBe(guidelineVersion === null ? 1 : 2)
  })

  test('is needed by a question, not by a mark', async () => {
    const { campaign, reviewer, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const { remarkId, assignmentId } = await ask(campaign, people[0])
    await expect(settleRemark(deps, reviewer, { campaignId, remarkId, answer: null })).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'answer' }],
    })
    const mark = await buildRemark(
      { campaignId, annotatorId: people[0].membershipId },
      { assignmentId, kind: 'mark', body: 'Look.' },
    )
    await settleRemark(deps, reviewer, { campaignId, remarkId: mark.remarkId, answer: null })
    const { remarks, counts } = await readRemarks(deps, reviewer, { campaignId, ...all })
    expect(remarks.map(({ kind, settledAt }) => [kind, settledAt !== null])).toEqual([
      ['question', false],
      ['mark', true],
    ])
    expect(counts).toMatchObject({ openQuestions: 1, openMarks: 0, settled: 1 })
  })
})

test('the item is shown with the letters that its annotator has, and names no model', async () => {
  const { campaign, reviewer, people } = await world()
  const { db } = testDatabase()
  const { campaignId } = campaign
  const { remarkId, assignmentId } = await ask(campaign, people[0])
  await db.assignment.updateMany({ where: { campaignId, id: assignmentId }, data: { displayOrder: [1, 0] } })
  await db.candidateResponse.updateMany({ data: { model: 'secret-model' } })
  const item = await readItemOfRemark(testDatabase(), reviewer, { campaignId, remarkId })
  expect(item.cards.map(({ raw }) => raw)).toEqual(['Response 1', 'Response 0'])
  expect(JSON.stringify(item)).not.toContain('secret-model')
})

describe('a ruling', () => {
  test('is answer, next version and judgments to revisit at once, or nothing', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    await judged(campaign, people[0], 2)
    await judged(campaign, people[1], 2)
    const { remarkId } = await ask(campaign, people[0])
    const scope = { of: 'phrase', phrase: 'RESPONSE 0' } as const
    expect(await countRevisits(deps, lead, { campaignId, remarkId, scope })).toEqual({ judgments: 4, people: 2 })
    const done = await ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling, scope })
    expect(done).toEqual({ version: 2, ruling: 1, revisits: 4 })
    const { body } = await deps.db.guidelineVersion.findFirstOrThrow({ where: { campaignId, number: 2 } })
    expect(body).toMatch(/^Prefer the better one\.\n\n## Rulings\n\n### Ruling 1, \d{4}-\d\d-\d\d\n\nTie copies\.$/)
    expect(await countMine(deps.db, { campaignId, annotatorId: people[1].membershipId })).toEqual({
      revisits: 2,
      answers: 0,
    })
    const events = await deps.db.auditEvent.findMany({ where: { targetId: campaignId } })
    expect(events.map(({ action }) => action)).toEqual(['remark.ruled'])
    expect(JSON.stringify(events[0]?.summary)).not.toMatch(/Tie|RESPONSE/)

    const second = await ask(campaign, people[1])
    const long = { ...ruling, ruling: 'x'.repeat(8000), scope: { of: 'item' } } as const
    await deps.db.guidelineVersion.create({ data: { campaignId, number: 3, body: 'y'.repeat(15_000) } })
    const before = await revisited(campaign)
    await expect(ruleOnRemark(deps, lead, { campaignId, remarkId: second.remarkId, ...long })).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'ruling' }],
    })
    expect(await revisited(campaign)).toEqual(before)
    expect((await deps.db.remark.findMany({ where: { settledAt: null } })).map(({ id }) => id)).toEqual([
      second.remarkId,
    ])
  })

  test('asks for the judgments of its item again, whatever the item is for', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    await judged(campaign, people[0], 3)
    const [first] = await deps.db.judgment.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })
    const purpose = 'gold' as const
    const item = { isGold: true, purpose, goldRanks: [1, 2], goldOfId: campaign.itemIds[5] ?? '' }
    await deps.db.item.updateMany({ where: { id: first?.itemId ?? '' }, data: item })
    const { remarkId } = await ask(campaign, people[0], { assignmentId: first?.assignmentId as AssignmentId })
    await ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling, scope: { of: 'item' } })
    expect((await revisited(campaign)).map(({ judgmentId }) => judgmentId)).toEqual([first?.id])
  })

  test('asks for judgments of the same source again, and of none where the prompt has no source', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    await judged(campaign, people[0], 3)
    const { remarkId } = await ask(campaign, people[0])
    const asked = { campaignId, remarkId, scope: { of: 'source' } } as const
    expect(await countRevisits(deps, lead, asked)).toEqual({ judgments: 0, people: 0 })
    await deps.db.prompt.updateMany({ data: { source: 'forum' } })
    await deps.db.prompt.updateMany({ where: { position: 0 }, data: { source: 'mail' } })
    expect(await countRevisits(deps, lead, asked)).toEqual({ judgments: 2, people: 1 })
  })

  test('leaves out what cannot be corrected: superseded, frozen by a snapshot, of people off the roster, of a closed campaign', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const asked = { scope: { of: 'phrase', phrase: 'prompt' } } as const
    await judged(campaign, people[0], 1)
    const { remarkId } = await ask(campaign, people[0])
    const count = async () => (await countRevisits(deps, lead, { campaignId, remarkId, ...asked })).judgments
    expect(await count()).toBe(1)
    // The moment a snapshot is begun, before its own row is there.
    await deps.db.campaignCounter.update({ where: { campaignId }, data: { frozenSequence: 1 } })
    expect(await count()).toBe(0)
    await createSnapshot(deps, lead, { campaignId })
    expect(await count()).toBe(0)
    const missing = { campaignId, remarkId: deps.newId() as RemarkId, ...ruling }
    await expect(ruleOnRemark(deps, lead, missing)).rejects.toMatchObject({ code: 'not_found' })
    await judged(campaign, people[1], 1)
    expect(await count()).toBe(1)
    const newest = await deps.db.judgment.findFirstOrThrow({ where: { campaignId }, orderBy: { sequence: 'desc' } })
    const corrected = { ...newest, id: deps.newId(), sequence: newest.sequence + 1n, supersedesId: newest.id }
    const { ratings: _, labels: __, ...correction } = { ...corrected, idempotencyKey: 'corrected' }
    await deps.db.judgment.create({ data: correction })
    expect(await count()).toBe(1)
    await ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling, ...asked })
    expect((await revisited(campaign)).map(({ judgmentId }) => judgmentId)).toEqual([correction.id])
    const off = { campaignId, annotatorId: people[1].membershipId }
    await deps.db.rosterEntry.updateMany({ where: off, data: { removedAt: deps.now() } })
    expect(await count()).toBe(0)
    await deps.db.rosterEntry.updateMany({ where: off, data: { removedAt: null } })
    await deps.db.campaign.update({ where: { id: campaignId }, data: { state: 'closed', closedAt: deps.now() } })
    expect(await count()).toBe(0)
  })

  test('of two leads on two questions at once both join the guidelines, each with a number of its own', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    const questions = [await ask(campaign, people[0]), await ask(campaign, people[0]), await ask(campaign, people[1])]
    const done = await Promise.all(
      questions.map(({ remarkId }) => ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling })),
    )
    expect(done.map(({ version }) => version).sort()).toEqual([2, 3, 4])
    expect(done.map((one) => one.ruling).sort()).toEqual([1, 2, 3])
    const newest = await deps.db.guidelineVersion.findFirstOrThrow({ where: { campaignId, number: 4 } })
    expect(newest.body.match(/^### Ruling \d/gm)).toEqual(['### Ruling 1', '### Ruling 2', '### Ruling 3'])
  })

  test('and a version saved at the same moment lose nothing of each other', async () => {
    const { campaign, lead, people } = await world()
    const deps = testDatabase()
    const { campaignId } = campaign
    for (let base = 1; base < 12; ) {
      const { remarkId } = await ask(campaign, people[0], await heldBy(campaign, people[0]))
      const saving = saveGuidelines(deps, lead, { campaignId, base, body: `Rules ${base}.`, note: null })
      const results = await Promise.allSettled([ruleOnRemark(deps, lead, { campaignId, remarkId, ...ruling }), saving])
      const [ruled, saved] = results
      expect(ruled.status).toBe('fulfilled')
      if (saved.status === 'rejected') expect(saved.reason).toMatchObject({ code: 'conflict' })
      const made = results.filter(({ status }) => status === 'fulfilled').length
      const newest = await deps.db.guidelineVersion.aggregate({ where: { campaignId }, _max: { number: true } })
      expect(newest._max.number).toBe(base + made)
      base += made
    }
  })

  test('is a lead’s to make', async () => {
    const { campaign, reviewer, people } = await world()
    const { remarkId } = await ask(campaign, people[0])
    const { campaignId } = campaign
    await expect(ruleOnRemark(testDatabase(), reviewer, { campaignId, remarkId, ...ruling })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

/** The assignment that the person has in hand already, if any. */
async function heldBy(
  { campaignId }: BuiltCampaign,
  { membershipId }: Actor,
): Promise<{ assignmentId?: AssignmentId }> {
  const held = await testDatabase().db.assignment.findFirst({ where: { campaignId, annotatorId: membershipId } })
  return held ? { assignmentId: held.id as AssignmentId } : {}
}
