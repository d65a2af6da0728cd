import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import type { Checks } from '#lib/core/planning/cost/checks'
import { noChecks } from '#lib/core/planning/cost/checks'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimNextOf, declineNext, judgeNext } from '#lib/testing/builders/judge-next'
import { type BuiltPlan, buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { buildRoster } from '#lib/testing/builders/roster'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { openCampaign } from '../campaigns/open-campaign.ts'
import { allocateCampaign } from './allocate-campaign.ts'
import { readAllocation } from './read-allocation.ts'
import { readWeeklySeconds } from './read-weekly-seconds.ts'
import { saveProfiles } from './save-profiles.ts'

beforeEach(resetDatabase)

type Team = BuiltPlan & { people: MembershipId[]; actor: Actor }

async function buildTeam(options: {
  prompts: number
  people: number
  overlap?: number
  checks?: Checks
}): Promise<Team> {
  const { prompts, people: many, overlap = 1, checks = noChecks } = options
  const plan = await buildLockedCampaign({ prompts, overlap, checks })
  const { actor } = plan.lead
  const people = await buildRoster(plan.campaignId, plan.lead.workspace, Array(many).fill({}))
  return { ...plan, people, actor }
}

const namedOn = async (campaignId: CampaignId) => {
  const rows = await testDatabase().db.designation.findMany({ where: { campaignId } })
  const byItem = new Map<string, string[]>()
  for (const { itemId, annotatorId } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), annotatorId])
  return byItem
}
const planned = async (campaignId: CampaignId) => {
  const rows = await testDatabase().db.rosterEntry.findMany({ where: { campaignId }, orderBy: { annotatorId: 'asc' } })
  return rows.map(({ plannedJudgments }) => plannedJudgments)
}
/** A claim that meets the moment in which names change may find nothing; the annotator's page asks again, and so does this. */
const judgeSoon = async (worker: { campaignId: CampaignId; annotatorId: MembershipId }, tries = 50): Promise<void> => {
  try {
    await judgeNext(worker)
  } catch (error) {
    if (tries === 0) throw error
    await judgeSoon(worker, tries - 1)
  }
}
const anybody = { weeklyMinutes: null, languages: [], skills: [], capJudgments: null }

test('a draft’s work is told from its plan: the first items, the checks and the rest, for everybody on the roster', async () => {
  const checks = { ...noChecks, firstItems: 4, firstOverlap: 3, auditItems: 5, goldRatio: 0.1 }
  const { campaignId, actor } = await buildTeam({ prompts: 20, people: 2, checks })
  const { plan, people, state } = await readAllocation(testDatabase(), actor, { campaignId })
  expect(state).toBe('draft')
  expect(people).toHaveLength(2)
  expect(plan).toMatchObject({ number: 1, hasTimes: true, shared: [] })
  const wanted = plan?.needs.map(({ purpose, items, slots }) => [purpose, items, slots])
  // 4·3 + 5·2 + 11 = 33 judgments; gold is a tenth of all: 4 of 37.
  expect(wanted).toEqual([
    ['first', 4, 3],
    ['audit', 5, 2],
    ['regular', 11, 1],
    ['gold', 4, 1],
  ])
})

test('sharing out gives everybody their part and names different people for every item that several judge', async () => {
  const { campaignId, actor, people } = await buildTeam({ prompts: 10, people: 4, overlap: 2 })
  await openCampaign(testDatabase(), actor, { campaignId })
  const applied = await allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null })
  expect(applied).toEqual({ people: 4, judgments: 20, unmetJudgments: 0, namedItems: 10 })
  const named = await namedOn(campaignId)
  expect(named.size).toBe(10)
  for (const on of named.values()) expect(new Set(on).size).toBe(2)
  expect([...named.values()].flat().every((id) => people.includes(id as MembershipId))).toBe(true)
  expect(await planned(campaignId)).toEqual([5, 5, 5, 5])
  const event = await testDatabase().db.auditEvent.findFirstOrThrow({ where: { action: 'campaign.allocated' } })
  expect(event.summary).toMatchObject({ people: 4, judgments: 20, unmetJudgments: 0 })
})

test('opening a campaign shares its work out among those who are on the roster by then', async () => {
  const { campaignId, actor } = await buildTeam({ prompts: 10, people: 5, overlap: 3 })
  await openCampaign(testDatabase(), actor, { campaignId })
  expect(await planned(campaignId)).toEqual([6, 6, 6, 6, 6])
  expect([...(await namedOn(campaignId)).values()].map((on) => new Set(on).size)).toEqual(Array(10).fill(3))
})

test('sharing out again replaces what nobody took up, and leaves judged and leased slots with who has them', async () => {
  const { campaignId, actor, people } = await buildTeam({ prompts: 6, people: 3, overlap: 2 })
  const [first, second] = people as [MembershipId, MembershipId, MembershipId]
  await openCampaign(testDatabase(), actor, { campaignId })
  await allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null })
  await judgeNext({ campaignId, annotatorId: first })
  await claimNextOf({ campaignId, annotatorId: first })
  const before = await namedOn(campaignId)
  const work = await testDatabase().db.assignment.findMany({ where: { campaignId } })
  await saveProfiles(testDatabase(), actor, {
    campaignId,
    people: [{ ...anybody, membershipId: first, capJudgments: 2 }],
  })
  await allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null })
  const after = await namedOn(campaignId)
  const taken = work.map(({ itemId }) => itemId)
  for (const [itemId, on] of after) {
    expect(new Set(on).size).toBe(2)
    // Their cap is used up: what they hold stays theirs, and nothing else is meant for them.
    expect(on.includes(first)).toBe(taken.includes(itemId) && (before.get(itemId) ?? []).includes(first))
  }
  const entry = await testDatabase().db.rosterEntry.findFirstOrThrow({ where: { campaignId, annotatorId: first } })
  expect(entry.plannedJudgments).toBe(2)
  expect([...after.values()].flat().filter((id) => id === second)).not.toHaveLength(0)
})

test('gold that is made already counts as made, and is nobody’s who has had its prompt', async () => {
  const checks = { ...noChecks, goldRatio: 0.4 }
  const { campaignId, actor, people } = await buildTeam({ prompts: 3, people: 2, checks })
  const [first] = people as [MembershipId]
  await openCampaign(testDatabase(), actor, { campaignId })
  await judgeNext({ campaignId, annotatorId: first })
  const { db, newId } = testDatabase()
  const { itemId } = await db.assignment.findFirstOrThrow({ where: { campaignId } })
  const {
    submittedSlots: _s,
    takenSlots: _t,
    state: _state,
    ...item
  } = await db.item.findFirstOrThrow({
    where: { campaignId, id: itemId },
  })
  await db.item.create({
    data: { ...item, id: newId(), isGold: true, purpose: 'gold', goldRanks: [1, 2], goldOfId: itemId, priority: 99 },
  })
  const { plan } = await readAllocation(testDatabase(), actor, { campaignId })
  expect(plan?.needs).toMatchObject([
    { purpose: 'regular', items: 2, slots: 1 },
    { purpose: 'gold', items: 1, slots: 1, isShared: false, barred: [first] },
    // Two fifths of five judgments are gold; one of the two is made.
    { purpose: 'gold', items: 1, barred: [] },
  ])
})

test('who declined an item is not named on it again', async () => {
  const { campaignId, actor, people } = await buildTeam({ prompts: 4, people: 3, overlap: 2 })
  const [first] = people as [MembershipId]
  await openCampaign(testDatabase(), actor, { campaignId })
  await declineNext({ campaignId, annotatorId: first }, 'unclear', null)
  const { itemId } = await testDatabase().db.assignment.findFirstOrThrow({ where: { campaignId } })
  await allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null })
  const named = await namedOn(campaignId)
  expect(named.get(itemId)).toHaveLength(2)
  expect(named.get(itemId)).not.toContain(first)
})

test('annotators claim while two leads share out: every judgment is kept, and the parts sum to all the slots', async () => {
  for (let round = 0; round < 5; round++) {
    const { campaignId, actor, people } = await buildTeam({ prompts: 40, people: 6, overlap: 2 })
    await openCampaign(testDatabase(), actor, { campaignId })
    const claims = people.map(async (annotatorId) => {
      for (let i = 0; i < 6; i++) await judgeSoon({ campaignId, annotatorId })
    })
    const allocations = [0, 1].map(() => allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null }))
    await Promise.all([...claims, ...allocations])
    await allocateCampaign(testDatabase(), actor, { campaignId, finishBy: null })
    const { db } = testDatabase()
    const items = await db.item.findMany({ where: { campaignId }, include: { designations: true, assignments: true } })
    for (const { overlap, takenSlots, isDesignated, designations, assignments } of items) {
      const holders = assignments.map(({ annotatorId }) => annotatorId)
      const meant = designations.map(({ annotatorId }) => annotatorId).filter((id) => !holders.includes(id))
      // Whoever claims a slot that was meant for another leaves that name behind, until the work is shared out again.
      if (takenSlots === overlap) continue
      expect(meant).toHaveLength(overlap - takenSlots)
      expect(isDesignated).toBe(true)
    }
    const done = await db.assignment.count({ where: { campaignId, state: 'submitted' } })
    expect(done).toBe(36)
    const parts = await planned(campaignId)
    expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(80)
  }
})

test('hours, languages, sources and caps are kept for everybody named or for nobody, and told of', async () => {
  const { campaignId, actor, people } = await buildTeam({ prompts: 2, people: 2 })
  const [one, other] = people as [MembershipId, MembershipId]
  const outsider = (await buildMember('annotator')).actor.membershipId
  const profile = { membershipId: one, weeklyMinutes: 90, languages: ['de', 'en'], skills: ['forum'], capJudgments: 7 }
  await expect(
    saveProfiles(testDatabase(), actor, { campaignId, people: [profile, { ...anybody, membershipId: outsider }] }),
  ).rejects.toMatchObject({ code: 'conflict', problems: [{ path: 'people.1.membershipId' }] })
  expect(await readWeeklySeconds(testDatabase(), actor, { campaignId })).toBeNull()
  await saveProfiles(testDatabase(), actor, {
    campaignId,
    people: [profile, { ...anybody, membershipId: other, weeklyMinutes: 30 }],
  })
  expect(await readWeeklySeconds(testDatabase(), actor, { campaignId })).toBe(7200)
  const facts = await readAllocation(testDatabase(), actor, { campaignId })
  expect(facts.people.find(({ membershipId }) => membershipId === one)).toMatchObject(profile)
  const event = await testDatabase().db.auditEvent.findFirstOrThrow({ where: { action: 'campaign.people-changed' } })
  expect(event.summary).toMatchObject({ count: 2 })
})

test('a draft, a closed campaign, an empty roster and a day that has passed are refused in words', async () => {
  const share = (team: Pick<Team, 'actor' | 'campaignId'>, finishBy: string | null = null) =>
    allocateCampaign(testDatabase(), team.actor, { campaignId: team.campaignId, finishBy })
  const team = await buildTeam({ prompts: 2, people: 0 })
  await expect(share(team)).rejects.toMatchObject({ code: 'conflict', message: /no items yet/ })
  await openCampaign(testDatabase(), team.actor, team)
  await expect(share(team)).rejects.toMatchObject({ code: 'conflict', message: /Nobody is on the roster/ })
  await expect(share(team, '2000-01-01')).rejects.toMatchObject({ code: 'invalid_input' })
  await testDatabase().db.campaign.update({
    where: { id: team.campaignId },
    data: { state: 'closed', closedAt: new Date() },
  })
  await expect(share(team)).rejects.toMatchObject({ code: 'conflict', message: /closed/ })
})

test('another workspace’s campaign is not found, and an annotator may not look at the others’ hours', async () => {
  const { campaignId, people, lead } = await buildTeam({ prompts: 2, people: 1 })
  const stranger = (await buildMember('lead')).actor
  const body = { campaignId, people: [{ ...anybody, membershipId: people[0] as MembershipId }] }
  await expect(readAllocation(testDatabase(), stranger, { campaignId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(saveProfiles(testDatabase(), stranger, body)).rejects.toMatchObject({ code: 'not_found' })
  await expect(allocateCampaign(testDatabase(), stranger, { campaignId, finishBy: null })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { actor } = await buildMember('annotator', { workspace: lead.workspace })
  await expect(readAllocation(testDatabase(), actor, { campaignId })).rejects.toMatchObject({ code: 'not_allowed' })
})
