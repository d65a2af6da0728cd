import { beforeEach, describe, expect, test } from 'vitest'
import type { Budget } from '#lib/core/planning/budget'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { archiveCampaign } from '../campaigns/archive-campaign.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { readPlanStart } from '../campaigns/read-plan-start.ts'
import { planNextWave } from './plan-next-wave.ts'
import { planWeeks } from './plan-weeks.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const deps = testDatabase()
const annotations = (budgetAnnotations: number): Budget => ({ unit: 'annotations', budgetAnnotations })
const wave = (campaignId: CampaignId, number = 2, more: object = {}) =>
  planNextWave(deps, lead.actor, {
    ...{ campaignId, wave: number, name: `Wave ${number}`, poolId: null, checkpoint: null, seriesBudget: null },
    ...more,
  })
const draft = () => buildDraftCampaign({ workspaceId: lead.workspace.id, createdById: lead.actor.membershipId })
const read = (campaignId: CampaignId) => readCampaign(deps, lead.actor, { campaignId })

describe('the next wave', () => {
  test('is a draft of the series with guidelines, roster, a pool of its own and where its responses come from', async () => {
    const { campaignId, poolId } = await buildLockedCampaign({ prompts: 2, lead })
    const { actor } = await buildMember('annotator', { workspace: lead.workspace })
    const entry = { campaignId, workspaceId: lead.workspace.id, annotatorId: actor.membershipId, weeklyMinutes: 90 }
    await deps.db.rosterEntry.create({ data: entry })
    const by = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
    const other = await buildPromptPool(by, ['one', 'two'], 2)
    const second = await wave(campaignId, 2, { checkpoint: 'step 1,000' })
    const third = await wave(second, 3, { poolId: other.poolId })
    const { series, pool, state, wave: place } = await read(third)
    expect({ state, place, poolId: pool.poolId }).toEqual({ state: 'draft', place: 3, poolId: other.poolId })
    expect(series?.waves).toMatchObject([
      { wave: 1, campaignId, checkpoint: null, budget: annotations(5) },
      { wave: 2, campaignId: second, checkpoint: 'step 1,000' },
      { wave: 3, campaignId: third, checkpoint: null },
    ])
    expect((await read(second)).pool.poolId).toBe(poolId)
    const roster = await deps.db.rosterEntry.findMany({ where: { campaignId: third } })
    expect(roster).toMatchObject([{ annotatorId: actor.membershipId, weeklyMinutes: 90 }])
    expect((await readPlanStart(deps, lead.actor, { campaignId: second }))?.document?.prompts).toBe(2)
  })

  test('is offered what the series has left, whatever its waves plan', async () => {
    const { campaignId } = await buildLockedCampaign({ prompts: 2, lead })
    const second = await wave(campaignId, 2, { seriesBudget: annotations(25) })
    const start = await readPlanStart(deps, lead.actor, { campaignId: second })
    expect(start?.budget).toEqual(annotations(20))
    const third = await wave(second, 3)
    expect((await readPlanStart(deps, lead.actor, { campaignId: third }))?.budget).toBe(null)
    await archiveCampaign(deps, lead.actor, { campaignId: second, archived: true })
    const fourth = await wave(third, 4)
    expect((await readPlanStart(deps, lead.actor, { campaignId: fourth }))?.budget).toEqual(annotations(20))
  })

  test('is planned by one of two leads who plan it at once; the other is told', async () => {
    const { campaignId } = await draft()
    const both = await Promise.allSettled([wave(campaignId), wave(campaignId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'conflict', message: expect.stringContaining('Wave 2') })
    expect((await read(campaignId)).series?.waves).toHaveLength(2)
    const second = (await read(campaignId)).series?.waves[1]?.campaignId as CampaignId
    const further = await Promise.allSettled([wave(campaignId, 3), wave(second, 3), wave(second, 3)])
    expect(further.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await read(campaignId)).series?.waves.map((one) => one.wave)).toEqual([1, 2, 3])
  })

  test('is refused out of turn, on a pool that cannot be used, from an archived campaign, and half of it stays nowhere', async () => {
    const { campaignId } = await draft()
    await expect(wave(campaignId, 3)).rejects.toMatchObject({ code: 'conflict' })
    const archived = await draft()
    await deps.db.pool.update({ where: { id: archived.poolId }, data: { archivedAt: deps.now() } })
    await expect(wave(campaignId, 2, { poolId: archived.poolId })).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'poolId' }],
    })
    expect((await read(campaignId)).series).toBe(null)
    await archiveCampaign(deps, lead.actor, { campaignId, archived: true })
    await expect(wave(campaignId)).rejects.toMatchObject({ code: 'conflict' })
    const stranger = await buildMember('lead')
    const asked = { wave: 2, name: 'x', poolId: null, checkpoint: null, seriesBudget: null }
    await expect(planNextWave(deps, stranger.actor, { campaignId, ...asked })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await deps.db.campaign.count()).toBe(2)
  })
})

describe('a draft planned as weeks', () => {
  const weeks = (campaignId: CampaignId, number: number, budget: Budget) =>
    planWeeks(deps, lead.actor, { campaignId, weeks: number, budget, fields: { train: 'policy', start: '2026-12-24' } })

  test('becomes as many drafts with parts that sum to its budget exactly, each beginning with the same question', async () => {
    const { campaignId } = await draft()
    await weeks(campaignId, 4, annotations(1_003))
    const { series, name } = await read(campaignId)
    expect(series?.budget).toEqual(annotations(1_003))
    expect(series?.waves.map(({ budget }) => budget)).toEqual([251, 251, 251, 250].map(annotations))
    expect(series?.waves.map((one) => one.name)).toEqual([name, ...[2, 3, 4].map((n) => `${name}, wave ${n}`)])
    const days = ['2026-12-24', '2026-12-31', '2027-01-07', '2027-01-14']
    for (const [i, one] of (series?.waves ?? []).entries()) {
      const start = await readPlanStart(deps, lead.actor, { campaignId: one.campaignId })
      expect(start).toEqual({ fields: { train: 'policy', start: days[i] }, budget: one.budget, document: null })
    }
  })

  test('is refused twice, with a locked plan, and where a week would get nothing; nothing is made then', async () => {
    const { campaignId } = await draft()
    await expect(weeks(campaignId, 4, annotations(3))).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ path: 'weeks' }],
    })
    const locked = await buildLockedCampaign({ prompts: 1, lead })
    await expect(weeks(locked.campaignId, 2, annotations(9))).rejects.toMatchObject({ code: 'conflict' })
    await weeks(campaignId, 2, annotations(9))
    await expect(weeks(campaignId, 2, annotations(9))).rejects.toMatchObject({ code: 'conflict' })
    expect(await deps.db.campaign.count()).toBe(3)
    const both = await draft()
    const race = await Promise.allSettled([
      weeks(both.campaignId, 3, annotations(9)),
      weeks(both.campaignId, 3, annotations(9)),
    ])
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await read(both.campaignId)).series?.waves).toHaveLength(3)
  })
})
