import { beforeEach, describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { answerPlanQuestion, type PlanQuestion } from '#lib/core/planning/plan-request'
import { seededPermutation } from '#lib/core/random/seeded'
import { buildAnalysis } from '#lib/testing/builders/analysis'
import { buildCalibration } from '#lib/testing/builders/calibration'
import {
  annotationQuestion,
  buildCountedCampaign,
  buildCountedLockedCampaign,
} from '#lib/testing/builders/counted-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { someCost } from '#lib/testing/planning/any-question'
import { cancelAnalysis } from '../analyses/cancel-analysis.ts'
import { findDiversity } from '../analyses/read-analysis.ts'
import { requestAnalysis } from '../analyses/request-analysis.ts'
import { readLaw } from '../calibrations/read-laws.ts'
import { createCampaign } from '../campaigns/create-campaign.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { planNextWave } from '../waves/plan-next-wave.ts'
import { listPlans } from './list-plans.ts'
import { lockPlan } from './lock-plan.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

/** Prompts of words that hardly repeat, so that d rises to the last of them. */
const texts = variedTexts(60)
const question = annotationQuestion(100)
const selected = async (campaignId: string) =>
  (await testDatabase().db.selectedPrompt.findMany({ where: { campaignId }, orderBy: { ordinal: 'asc' } })).map(
    ({ promptId }) => promptId,
  )

describe('a locked plan', () => {
  test('is the one computed from the stored count, with the first prompts of its random order', async () => {
    const { campaignId, poolId, promptIds } = await buildCountedCampaign(lead.actor, texts)
    await lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt: 4 })

    const measured = (await findDiversity(testDatabase(), lead.actor, { poolId, number: 1 }))?.result
    if (!measured) throw new Error('the pool was counted')
    const [plan] = await listPlans(testDatabase(), lead.actor, { campaignId })
    expect(plan).toMatchObject({ number: 1, lockedByName: expect.any(String) })
    expect(plan?.documentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(plan?.document).toMatchObject({
      responsesPerPrompt: 4,
      prompts: 25,
      pool: { poolId, versionNumber: 1, prompts: 60, distinctPrompts: 60 },
      selection: { method: 'random', seed: 'rankplan' },
      plans: answerPlanQuestion(question, measured).plans,
    })
    const drawn = [...seededPermutation(60, 'rankplan').subarray(0, 25)].map((position) => promptIds[position])
    expect(await selected(campaignId)).toEqual(drawn)
    // d of what was chosen is the curve's own, since no prompt repeats.
    expect(plan?.document.diversity.value).toBe(plan?.document.plans[2]?.diversity)

    expect(await readCampaign(testDatabase(), lead.actor, { campaignId })).toMatchObject({
      plan: { number: 1, responsesPerPrompt: 4, prompts: 25, unit: 'annotations', budgetUnits: 100, currency: null },
      lackingPrompts: 25,
    })
    const [event] = await testDatabase().db.auditEvent.findMany({ where: { action: 'campaign.plan-locked' } })
    expect(event?.targetId).toBe(campaignId)
  })

  test('never picks a repeated prompt twice', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, [...texts, ...texts])
    const big = annotationQuestion(10_000)
    await lockPlan(testDatabase(), lead.actor, { campaignId, question: big, responsesPerPrompt: 2 })
    const prompts = await testDatabase().db.prompt.findMany({ where: { id: { in: await selected(campaignId) } } })
    expect(prompts.length).toBeGreaterThan(40)
    expect(new Set(prompts.map(({ contentHash }) => contentHash)).size).toBe(prompts.length)
  })

  test('stands: a second one is refused and changes nothing', async () => {
    const { campaignId } = await buildCountedLockedCampaign(lead.actor, texts, {
      responsesPerPrompt: 2,
      budgetAnnotations: 40,
    })
    const before = await selected(campaignId)
    await expect(
      lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt: 4 }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await selected(campaignId)).toEqual(before)
    expect(await listPlans(testDatabase(), lead.actor, { campaignId })).toHaveLength(1)
  })

  test('is one, however many lock at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { campaignId } = await buildCountedCampaign(lead.actor, texts)
      const outcomes = await Promise.allSettled(
        [2, 3, 4, 5].map((responsesPerPrompt) =>
          lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt }),
        ),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
      const [plan, ...more] = await listPlans(testDatabase(), lead.actor, { campaignId })
      expect(more).toEqual([])
      expect(await selected(campaignId)).toHaveLength(plan?.document.prompts ?? 0)
    }
  })
})

describe('a plan of diversely chosen prompts', () => {
  const diverse = { ...question, selection: { method: 'diverse' } } as const
  const asked = { question: diverse, responsesPerPrompt: 4 }

  test('waits for its selection, then takes exactly that, and predicts what the random one does', async () => {
    const { campaignId, poolId, promptIds } = await buildCountedCampaign(lead.actor, texts)
    const lock = () => lockPlan(testDatabase(), lead.actor, { ...asked, campaignId })
    await expect(lock()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('25 prompts') })
    const settings = { ...PAPER_SETTINGS, method: 'diverse', count: 25, seed: 'rankplan' } as const
    const version = { poolId, number: 1 }
    const other = { ...settings, count: 24 }
    await buildAnalysis(lead.actor, { ...version, kind: 'selection', settings: other })
    await expect(lock()).rejects.toMatchObject({ code: 'conflict' })
    const { analysisId, result } = await buildAnalysis(lead.actor, { ...version, kind: 'selection', settings })
    await lock()

    const { positions } = await testDatabase().db.poolAnalysis.findUniqueOrThrow({ where: { id: analysisId } })
    expect(positions).toHaveLength(25)
    expect(await selected(campaignId)).toEqual(positions.map((position) => promptIds[position]))
    const [plan] = await listPlans(testDatabase(), lead.actor, { campaignId })
    const { diversity, coverage } = result?.chosen ?? {}
    const choice = { settings: PAPER_SETTINGS, diversity, coverage }
    expect(plan?.document.selection).toEqual({ method: 'diverse', seed: 'rankplan', ...choice })
    const { campaignId: randomId } = await buildCountedCampaign(lead.actor, texts)
    await lockPlan(testDatabase(), lead.actor, { ...asked, campaignId: randomId, question })
    const [random] = await listPlans(testDatabase(), lead.actor, { campaignId: randomId })
    const { plans, diversity: predicted } = plan?.document ?? {}
    expect({ plans, predicted }).toEqual({ plans: random?.document.plans, predicted: random?.document.diversity })
  })

  test('is refused while its selection waits, or was cancelled', async () => {
    const { campaignId, poolId } = await buildCountedCampaign(lead.actor, texts)
    const settings = { ...PAPER_SETTINGS, method: 'diverse', count: 25, seed: 'rankplan' } as const
    const version = { poolId, number: 1 }
    const lock = () => lockPlan(testDatabase(), lead.actor, { ...asked, campaignId })
    const { analysisId } = await requestAnalysis(testDatabase(), lead.actor, {
      ...version,
      kind: 'selection',
      settings,
    })
    await expect(lock()).rejects.toMatchObject({ code: 'conflict' })
    await cancelAnalysis(testDatabase(), lead.actor, { ...version, analysisId })
    await expect(lock()).rejects.toMatchObject({ code: 'conflict' })
    expect(await selected(campaignId)).toEqual([])
  })
})

describe('the question of a locked plan', () => {
  const paid: PlanQuestion = {
    ...question,
    budget: { unit: 'money', budgetMinorUnits: 20_000, currency: 'EUR' },
    charging: { rule: 'hour', capRatio: 2 },
    checks: { firstItems: 4, firstOverlap: 3, auditItems: 5, goldRatio: 0.03, testRatio: 0.1, testOverlap: 2 },
    schedule: { startDate: '2026-03-02', weeklySeconds: 72_000, spread: 1.5 },
    cost: { ...someCost, currency: 'EUR', generationMinorUnitsPerThousandResponses: 500 },
    seed: 'ours',
  }

  test('keeps its charging, checks, dates and assumptions, and the campaign shows its budget', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    await lockPlan(testDatabase(), lead.actor, { campaignId, question: paid, responsesPerPrompt: 4 })
    const [plan] = await listPlans(testDatabase(), lead.actor, { campaignId })
    const { budget, charging, checks, schedule, cost } = paid
    expect(plan?.document).toMatchObject({ budget, charging, checks, schedule, cost })
    expect(plan?.document.split).toEqual({ testRatio: 0.1, seed: 'ours' })
    expect(await readCampaign(testDatabase(), lead.actor, { campaignId })).toMatchObject({
      plan: { unit: 'money', budgetUnits: 20_000, currency: 'EUR' },
    })
  })

  test('names a calibration of the workspace, fitted anew, whatever the browser says it comes to', async () => {
    const { calibrationId } = await buildCalibration(lead.actor)
    const law = await readLaw(testDatabase(), lead.actor, { name: 'calibrated', calibrationId })
    if (law.name !== 'calibrated') throw new Error('a calibration gives a calibrated law')
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    const wishful = {
      ...law,
      basis: { ...law.basis, lines: law.basis.lines.map((line) => ({ ...line, intercept: 99 })) },
    }
    const asked = { ...question, law: wishful }
    await lockPlan(testDatabase(), lead.actor, { campaignId, question: asked, responsesPerPrompt: 4 })
    const [plan] = await listPlans(testDatabase(), lead.actor, { campaignId })
    expect(plan?.document.law).toEqual(law)
  })

  test('names no calibration of another workspace', async () => {
    const stranger = await buildMember('lead')
    const { calibrationId } = await buildCalibration(stranger.actor)
    const law = await readLaw(testDatabase(), stranger.actor, { name: 'calibrated', calibrationId })
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    await expect(
      lockPlan(testDatabase(), lead.actor, { campaignId, question: { ...question, law }, responsesPerPrompt: 4 }),
    ).rejects.toMatchObject({ code: 'invalid_input', problems: [{ path: 'law' }] })
    expect(await listPlans(testDatabase(), lead.actor, { campaignId })).toEqual([])
  })

  test('of a wave says which one it is', async () => {
    const { campaignId: first } = await buildCountedLockedCampaign(lead.actor, texts, {
      ...{ responsesPerPrompt: 2, budgetAnnotations: 40 },
    })
    const wave = {
      campaignId: first,
      wave: 2,
      name: 'Week 2',
      poolId: null,
      checkpoint: 'step 4,000',
      seriesBudget: null,
    }
    const campaignId = await planNextWave(testDatabase(), lead.actor, wave)
    await lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt: 2 })
    const [plan] = await listPlans(testDatabase(), lead.actor, { campaignId })
    expect(plan?.document.origin).toEqual({ kind: 'wave', firstWaveId: first, wave: 2, checkpoint: 'step 4,000' })
  })
})

describe('no plan is locked', () => {
  test('for an archived campaign', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    await testDatabase().db.campaign.update({ where: { id: campaignId }, data: { archivedAt: new Date() } })
    const outcome = lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt: 4 })
    await expect(outcome).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('archived') })
  })

  test('while the pool is not counted', async () => {
    const { poolId } = await buildPromptPool(
      { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId },
      texts,
    )
    const made = { name: 'Campaign', poolId, instructions: 'Prefer the better one.' }
    const campaignId = await createCampaign(testDatabase(), lead.actor, made)
    const outcome = lockPlan(testDatabase(), lead.actor, { campaignId, question, responsesPerPrompt: 4 })
    await expect(outcome).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('counted') })
  })

  test('when the budget buys no item, and the smallest that does is named', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    const small = annotationQuestion(3)
    const outcome = lockPlan(testDatabase(), lead.actor, { campaignId, question: small, responsesPerPrompt: 4 })
    await expect(outcome).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('is 2 annotations'),
    })
  })

  test('in another workspace’s campaign', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts)
    const stranger = await buildMember('owner')
    const outcome = lockPlan(testDatabase(), stranger.actor, { campaignId, question, responsesPerPrompt: 4 })
    await expect(outcome).rejects.toMatchObject({ code: 'not_found' })
  })
})
