import { beforeEach, describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { noChecks } from '#lib/core/planning/cost/checks'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import type { CampaignId, PoolId } from '#lib/core/vocabulary/ids'
import { buildAnalysis } from '#lib/testing/builders/analysis'
import { annotationQuestion, buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { buildRunningCampaign } from '#lib/testing/builders/running-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { listPlans } from '../plans/list-plans.ts'
import { lockPlan } from '../plans/lock-plan.ts'
import { applyReplan } from '../plans/replan/apply-replan.ts'
import { previewReplan } from '../plans/replan/preview-replan.ts'
import { planNextWave } from './plan-next-wave.ts'

const deps = testDatabase()
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

type Asked = { testRatio?: number; seed?: string; method?: 'diverse' }
const lock = (campaignId: CampaignId, budgetAnnotations: number, held: Asked = {}) =>
  lockPlan(deps, lead.actor, {
    campaignId,
    question: PlanQuestion.parse({
      ...{ trained: 'policy', overlap: 1, cost: null },
      budget: { unit: 'annotations', budgetAnnotations },
      ...(held.seed !== undefined && { seed: held.seed }),
      ...(held.method && { selection: { method: held.method } }),
      ...(held.testRatio !== undefined && { checks: { ...noChecks, testRatio: held.testRatio, testOverlap: 1 } }),
    }),
    responsesPerPrompt: 2,
  })
const next = (campaignId: CampaignId, wave: number, checkpoint: string) =>
  planNextWave(deps, lead.actor, { campaignId, wave, name: 'Wave', poolId: null, checkpoint, seriesBudget: null })
const promptsOf = async (campaignId: CampaignId) =>
  (await deps.db.selectedPrompt.findMany({ where: { campaignId }, orderBy: { ordinal: 'asc' } })).map(
    ({ promptId }) => promptId,
  )

test('waves of one pool have other prompts while it has others, hold out by one seed, and their plans say where they come from', async () => {
  const { campaignId: first } = await buildCountedCampaign(lead.actor, variedTexts(30))
  await lock(first, 20)
  const second = await next(first, 2, 'step 1,000')
  await lock(second, 20)
  const third = await next(second, 3, 'step 2,000')
  await lock(third, 40)
  const [one, two, three] = await Promise.all([first, second, third].map(promptsOf))
  expect([one?.length, two?.length, three?.length]).toEqual([10, 10, 20])
  expect(new Set([...(one ?? []), ...(two ?? [])]).size).toBe(20)
  // Ten that nobody has had; where these run out, those of the waves before, the earliest drawn first.
  expect(new Set([...(one ?? []), ...(two ?? []), ...(three ?? [])]).size).toBe(30)
  expect(three?.slice(10)).toEqual(one)
  const documents = await Promise.all(
    [first, second, third].map(async (campaignId) => (await listPlans(deps, lead.actor, { campaignId }))[0]?.document),
  )
  expect(new Set(documents.map((document) => document?.split.seed)).size).toBe(1)
  expect(documents.map((document) => document?.origin ?? null)).toEqual([
    null,
    { kind: 'wave', firstWaveId: first, wave: 2, checkpoint: 'step 1,000' },
    { kind: 'wave', firstWaveId: first, wave: 3, checkpoint: 'step 2,000' },
  ])
})

test('a wave is refused a plan that holds out other prompts than its series, whichever wave is locked first or at once', async () => {
  const { campaignId: first } = await buildCountedCampaign(lead.actor, variedTexts(30))
  const second = await next(first, 2, 'step 1,000')
  const third = await next(second, 3, 'step 2,000')
  await lock(second, 20, { testRatio: 0.2, seed: 'ours' })
  const says = (path: string) => ({ code: 'invalid_input', problems: [expect.objectContaining({ path })] })
  await expect(lock(first, 20, { testRatio: 0.2, seed: 'another' })).rejects.toMatchObject(says('seed'))
  await expect(lock(first, 20, { testRatio: 0.1, seed: 'ours' })).rejects.toMatchObject(says('checks.testRatio'))
  await expect(lock(first, 20)).rejects.toMatchObject({ message: expect.stringContaining('20 % by the seed “ours”') })
  expect(await deps.db.plan.count()).toBe(1)
  const both = await Promise.allSettled([
    lock(first, 20, { testRatio: 0.2, seed: 'ours' }),
    lock(third, 20, { testRatio: 0.3, seed: 'ours' }),
  ])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('of two waves that are the first of their series to be locked, at once and with other seeds, one is refused', async () => {
  const { campaignId: first } = await buildCountedCampaign(lead.actor, variedTexts(30))
  const second = await next(first, 2, 'step 1,000')
  const both = await Promise.allSettled([
    lock(first, 20, { testRatio: 0.2, seed: 'ours' }),
    lock(second, 20, { testRatio: 0.2, seed: 'theirs' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await deps.db.plan.count()).toBe(1)
})

test('a new version of a wave takes what other waves have last', async () => {
  const { campaignId: first } = await buildRunningCampaign({
    ...{ question: annotationQuestion(20), responsesPerPrompt: 2, prompts: 30, responses: 2, annotators: 1, lead },
  })
  const one = await promptsOf(first)
  const second = await next(first, 2, 'step 1,000')
  await lock(second, 20)
  const asked = (budget: number) => ({
    ...{ campaignId: first, question: annotationQuestion(budget), responsesPerPrompt: 2, upgradeJudged: false },
  })
  const { difference } = await previewReplan(deps, lead.actor, asked(50))
  expect(difference).toMatchObject({ addedItems: 15 })
  await applyReplan(deps, lead.actor, { ...asked(50), afterPlanNumber: 1, resume: false })
  const versionTwo = await deps.db.selectedPrompt.findMany({
    ...{ where: { campaignId: first, planNumber: 2 }, orderBy: { ordinal: 'asc' } },
  })
  const two = await promptsOf(second)
  const taken = versionTwo.map(({ promptId }) => promptId)
  expect([taken.length, new Set(taken).size]).toEqual([25, 25])
  // Ten of its own, the ten that no wave has, and five of the other wave's, the earliest drawn first.
  expect(taken.slice(0, 10)).toEqual(one)
  expect(taken.slice(10, 20).filter((promptId) => two.includes(promptId))).toEqual([])
  expect(taken.slice(20)).toEqual(two.slice(0, 5))
})

describe('a diverse choice of a wave', () => {
  const diverse = { method: 'diverse' } as const
  const choose = (poolId: PoolId, count: number) =>
    buildAnalysis(lead.actor, {
      ...{ poolId, number: 1, kind: 'selection' },
      settings: { ...PAPER_SETTINGS, method: 'diverse', count, seed: 'rankplan' },
    })

  test('is refused where it has prompts of another wave and the pool has others, with how many and what to do', async () => {
    const { campaignId: first, poolId } = await buildCountedCampaign(lead.actor, variedTexts(40))
    await choose(poolId, 10)
    await lock(first, 20, diverse)
    const second = await next(first, 2, 'step 1,000')
    await expect(lock(second, 20, diverse)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^10 of the 10 .* has 30 .* at random.* another pool/),
    })
    expect(await promptsOf(second)).toEqual([])
    await lock(second, 20)
    expect(new Set([...(await promptsOf(first)), ...(await promptsOf(second))]).size).toBe(20)
  })

  test('stands where the pool has no others', async () => {
    const { campaignId: first, poolId } = await buildCountedCampaign(lead.actor, variedTexts(40))
    await lock(first, 80)
    const second = await next(first, 2, 'step 1,000')
    await choose(poolId, 10)
    await lock(second, 20, diverse)
    expect(await promptsOf(second)).toHaveLength(10)
  })
})
