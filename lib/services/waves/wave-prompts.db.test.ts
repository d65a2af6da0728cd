import { beforeEach, expect, test } from 'vitest'
import { noChecks } from '#lib/core/planning/cost/checks'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { listPlans } from '../plans/list-plans.ts'
import { lockPlan } from '../plans/lock-plan.ts'
import { planNextWave } from './plan-next-wave.ts'

const deps = testDatabase()
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const lock = (campaignId: CampaignId, budgetAnnotations: number, held: { testRatio?: number; seed?: string } = {}) =>
  lockPlan(deps, lead.actor, {
    campaignId,
    question: PlanQuestion.parse({
      ...{ trained: 'policy', overlap: 1, cost: null },
      budget: { unit: 'annotations', budgetAnnotations },
      ...(held.seed !== undefined && { seed: held.seed }),
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
