import { beforeEach, expect, test } from 'vitest'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildVersion } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { archiveCampaign } from './archive-campaign.ts'
import { duplicateCampaign } from './duplicate-campaign.ts'
import { readCampaign } from './read-campaign.ts'
import { readPlanStart } from './read-plan-start.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const deps = testDatabase()

test('a copy is a draft with the newest guidelines, and its planner begins with the newest plan', async () => {
  const { campaignId, poolId } = await buildLockedCampaign({ prompts: 3, lead })
  await deps.db.guidelineVersion.create({ data: { campaignId, number: 2, body: 'Prefer the true one.' } })
  await buildVersion({ workspaceId: lead.workspace.id, poolId, number: 2 }, ['A new prompt'])
  const asked = { campaignId, name: 'Copy', roster: false }
  const newest = await duplicateCampaign(deps, lead.actor, { ...asked, poolVersion: 'newest' })
  const same = await duplicateCampaign(deps, lead.actor, { ...asked, poolVersion: 'same' })
  expect(await readCampaign(deps, lead.actor, { campaignId: newest })).toMatchObject({
    ...{ name: 'Copy', state: 'draft', plan: null, series: null, pool: { poolId, versionNumber: 2 } },
    guidelines: { number: 1, body: 'Prefer the true one.' },
  })
  expect((await readCampaign(deps, lead.actor, { campaignId: same })).pool.versionNumber).toBe(1)
  const start = await readPlanStart(deps, lead.actor, { campaignId: newest })
  expect(start).toMatchObject({ fields: {}, budget: null, document: { responsesPerPrompt: 2, prompts: 3 } })
})

test('a copy of a copy without a plan begins where its model would', async () => {
  const { campaignId } = await buildLockedCampaign({ prompts: 3, lead })
  const asked = { name: 'Copy', roster: false, poolVersion: 'newest' } as const
  const first = await duplicateCampaign(deps, lead.actor, { ...asked, campaignId })
  const second = await duplicateCampaign(deps, lead.actor, { ...asked, campaignId: first })
  expect(await readPlanStart(deps, lead.actor, { campaignId: second })).toEqual(
    await readPlanStart(deps, lead.actor, { campaignId: first }),
  )
})

test('the roster comes along on request: who is on it and still a member, with hours, languages, skills and caps', async () => {
  const { campaignId } = await buildLockedCampaign({ prompts: 1, lead })
  const [kept, left, gone] = await Promise.all(
    [1, 2, 3].map(() => buildMember('annotator', { workspace: lead.workspace })),
  )
  const profile = { weeklyMinutes: 600, languages: ['de', 'en'], skills: ['code'], capJudgments: 50 }
  const entry = { campaignId, workspaceId: lead.workspace.id, ...profile, plannedJudgments: 7 }
  await deps.db.rosterEntry.createMany({
    data: [
      { ...entry, annotatorId: kept?.actor.membershipId ?? '' },
      { ...entry, annotatorId: left?.actor.membershipId ?? '', removedAt: deps.now() },
      { ...entry, annotatorId: gone?.actor.membershipId ?? '' },
    ],
  })
  await deps.db.membership.update({ where: { id: gone?.actor.membershipId ?? '' }, data: { removedAt: deps.now() } })
  const asked = { campaignId, name: 'Copy', poolVersion: 'newest' } as const
  const withRoster = await duplicateCampaign(deps, lead.actor, { ...asked, roster: true })
  const without = await duplicateCampaign(deps, lead.actor, { ...asked, roster: false })
  const rosterOf = (id: string) => deps.db.rosterEntry.findMany({ where: { campaignId: id } })
  expect(await rosterOf(withRoster)).toMatchObject([
    { annotatorId: kept?.actor.membershipId, ...profile, plannedJudgments: null, removedAt: null },
  ])
  expect(await rosterOf(without)).toEqual([])
})

test('an archived campaign can be copied; one of an archived pool or another workspace cannot', async () => {
  const { campaignId, poolId } = await buildLockedCampaign({ prompts: 1, lead })
  const asked = { campaignId, name: 'Copy', poolVersion: 'newest', roster: true } as const
  await archiveCampaign(deps, lead.actor, { campaignId, archived: true })
  await duplicateCampaign(deps, lead.actor, asked)
  const stranger = await buildMember('lead')
  await expect(duplicateCampaign(deps, stranger.actor, asked)).rejects.toMatchObject({ code: 'not_found' })
  await deps.db.pool.update({ where: { id: poolId }, data: { archivedAt: deps.now() } })
  await expect(duplicateCampaign(deps, lead.actor, asked)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is archived'),
  })
  expect(await deps.db.campaign.count()).toBe(2)
})
