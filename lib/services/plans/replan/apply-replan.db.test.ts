import { beforeEach, describe, expect, test } from 'vitest'
import { noChecks } from '#lib/core/planning/cost/checks'
import { defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { submitJudgment } from '#lib/data/assignments/submit-judgment'
import { changeCampaignState } from '#lib/services/campaigns/change-campaign-state'
import { createSnapshot } from '#lib/services/snapshots/create-snapshot'
import { runOutLeases } from '#lib/testing/builders/annotator-work'
import { annotationQuestion } from '#lib/testing/builders/counted-campaign'
import { claimNextOf, judgeNext } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { buildRunningCampaign, type RunningCampaign } from '#lib/testing/builders/running-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { exportFile, openExport } from '../../exports/read-export.ts'
import { listPlans } from '../list-plans.ts'
import { applyReplan } from './apply-replan.ts'
import type { ReplanChoice } from './draw-replan.ts'
import { makeAwaitedItems } from './make-awaited-items.ts'
import { previewReplan } from './preview-replan.ts'

beforeEach(resetDatabase)
const deps = testDatabase()
const { db } = deps
/** A judgment that waits for a new version waits longer than it does in production, where the wait is tried again. */
const PATIENT = { timeout: 60_000 }

const annotations = (budgetAnnotations: number, change: Partial<PlanQuestion> = {}): PlanQuestion => ({
  ...annotationQuestion(budgetAnnotations),
  ...change,
})
const withBudget = (question: PlanQuestion, budgetAnnotations: number): PlanQuestion => ({
  ...question,
  budget: { unit: 'annotations', budgetAnnotations },
})
const choice = (question: PlanQuestion, responsesPerPrompt: number, upgradeJudged = false): ReplanChoice => ({
  question,
  responsesPerPrompt,
  upgradeJudged,
})
const apply = ({ lead, campaignId }: RunningCampaign, asked: ReplanChoice, afterPlanNumber = 1, resume = false) =>
  applyReplan(deps, lead, { campaignId, ...asked, afterPlanNumber, resume })

async function expectLedger(campaignId: CampaignId) {
  const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { campaignId },
    _sum: { reservedDelta: true, spentDelta: true },
  })
  expect(counter.spentUnits).toBe(_sum.spentDelta ?? 0n)
  expect(counter.reservedUnits).toBe(_sum.reservedDelta ?? 0n)
  expect(counter.spentUnits + counter.reservedUnits).toBeLessThanOrEqual(counter.capUnits)
  return counter
}
const itemsOf = (campaignId: CampaignId) =>
  db.item.findMany({ where: { campaignId }, orderBy: [{ priority: 'asc' }, { planNumber: 'asc' }] })

describe('a new version with a larger K', () => {
  test('keeps what is judged and leased, takes the rest back, and makes new items of the larger slate', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 40,
      responses: 4,
      annotators: 2,
    })
    const { campaignId, annotatorIds, lead } = built
    const [one, two] = annotatorIds
    if (!one || !two) throw new Error('there are two')
    for (let i = 0; i < 6; i += 1) await judgeNext({ campaignId, annotatorId: one })
    const leased = await claimNextOf({ campaignId, annotatorId: two })
    const slates = await db.itemResponse.findMany({ where: { campaignId } })

    const preview = await previewReplan(deps, lead, { campaignId, ...choice(question, 4) })
    const { planNumber, difference } = await apply(built, choice(question, 4))
    expect(planNumber).toBe(2)
    expect(difference).toEqual(preview.difference)
    // 40 annotations, 12 spent and 2 reserved: 26 are left, six slates of four.
    expect(difference).toMatchObject({
      ...{ begunItems: 7, keptItems: 0, withdrawnItems: 13, addedItems: 6, lackingPrompts: 0 },
      before: { responsesPerPrompt: 2, prompts: 20, itemsAhead: 14, judgmentsAhead: 14, unitsAhead: 28, capUnits: 40 },
      after: { responsesPerPrompt: 4, prompts: 13, itemsAhead: 7, judgmentsAhead: 7, unitsAhead: 26, capUnits: 40 },
    })
    const items = await itemsOf(campaignId)
    expect(items.filter(({ planNumber: of }) => of === 1).map(({ state }) => state)).toEqual([
      ...Array(6).fill('satisfied'),
      'open',
      ...Array(13).fill('withdrawn'),
    ])
    const made = items.filter(({ planNumber: of }) => of === 2)
    expect(made.map(({ promptId }) => promptId)).toEqual(
      items
        .filter(({ state }) => state === 'withdrawn')
        .slice(0, 6)
        .map(({ promptId }) => promptId),
    )
    expect(
      new Set(made.map(({ responsesPerItem, unitsPerJudgment }) => `${responsesPerItem} ${unitsPerJudgment}`)),
    ).toEqual(new Set(['4 4']))
    // No slate changed, and the new one holds the old one.
    const after = await db.itemResponse.findMany({ where: { campaignId } })
    const key = ({ itemId, index, responseId }: { itemId: string; index: number; responseId: string }) =>
      `${itemId} ${index} ${responseId}`
    const now = new Set(after.map(key))
    expect(slates.every((row) => now.has(key(row)))).toBe(true)
    expect(after).toHaveLength(slates.length + 24)

    // The lease from before the new version still counts, under the version it was claimed from.
    await db.$transaction((tx) =>
      submitJudgment(
        tx,
        {
          ...{ id: deps.newId(), campaignId, assignmentId: leased.assignmentId, annotatorId: two, ranks: [1, 2] },
          ...{
            lastImplied: true,
            activeMs: 1000,
            startedAt: deps.now(),
            idempotencyKey: deps.newId(),
            bodyHash: 'a'.repeat(64),
          },
        },
        deps.newId,
      ),
    )
    for (let i = 0; i < 6; i += 1) await judgeNext({ campaignId, annotatorId: i % 2 === 0 ? one : two })
    const judgments = await db.judgment.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })
    expect(judgments.map(({ planNumber: of, ranks }) => [of, ranks.length])).toEqual([
      ...Array(7).fill([1, 2]),
      ...Array(6).fill([2, 4]),
    ])
    const counter = await expectLedger(campaignId)
    expect(counter).toMatchObject({ spentUnits: 38n, reservedUnits: 0n, capUnits: 40n })
    await expect(claimNextOf({ campaignId, annotatorId: one })).rejects.toThrow('nothing to claim')
  })

  test('exports every finished judgment under its version', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 40,
      responses: 4,
      annotators: 1,
    })
    const { campaignId, lead } = built
    const annotatorId = built.annotatorIds[0]
    if (!annotatorId) throw new Error('there is one')
    for (let i = 0; i < 4; i += 1) await judgeNext({ campaignId, annotatorId })
    await apply(built, choice(question, 4))
    for (let i = 0; i < 3; i += 1) await judgeNext({ campaignId, annotatorId })
    const { snapshotId } = await createSnapshot(deps, lead, { campaignId })
    const exportDeps = { db, secret: 's'.repeat(32), appVersion: '0.0.0' }
    const open = await openExport(exportDeps, lead, { campaignId, snapshotId, request: { target: 'canonical' } })
    let text = ''
    for await (const piece of exportFile(exportDeps, open, 'data.jsonl')) text += piece
    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const told = records.map((record) => [
      record.plan_version,
      record.annotations[0].plan_version,
      record.responses.length,
    ])
    expect(told.filter(([version]) => version === 1)).toEqual(Array(4).fill([1, 1, 2]))
    expect(told.filter(([version]) => version === 2)).toEqual(Array(3).fill([2, 2, 4]))
  })

  test('ranks judged prompts again when asked, beside their old judgments', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 40,
      responses: 4,
      annotators: 1,
    })
    const { campaignId } = built
    const annotatorId = built.annotatorIds[0]
    if (!annotatorId) throw new Error('there is one')
    for (let i = 0; i < 3; i += 1) await judgeNext({ campaignId, annotatorId })
    const judged = (await itemsOf(campaignId)).slice(0, 3).map(({ promptId }) => promptId)
    const { difference } = await apply(built, choice(question, 4, true))
    expect(difference).toMatchObject({ begunItems: 3, upgradedPrompts: 3, addedItems: 8, withdrawnItems: 17 })
    const made = (await itemsOf(campaignId)).filter(({ planNumber }) => planNumber === 2)
    expect(made.slice(0, 3).map(({ promptId }) => promptId)).toEqual(judged)
    expect(await db.judgment.count({ where: { campaignId } })).toBe(3)
  })
})

describe('a new version', () => {
  test('of more budget goes on along the pool’s order, of less takes the last ones back, and undoes by an earlier question', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 60,
      responses: 2,
      annotators: 1,
    })
    const { campaignId } = built
    await apply(built, choice(annotations(60), 2))
    const selected = await db.selectedPrompt.findMany({
      where: { campaignId },
      orderBy: [{ planNumber: 'asc' }, { ordinal: 'asc' }],
    })
    const of = (version: number) =>
      selected.filter(({ planNumber }) => planNumber === version).map(({ promptId }) => promptId)
    expect(of(2).slice(0, 20)).toEqual(of(1))
    expect(of(2)).toHaveLength(30)
    expect((await itemsOf(campaignId)).filter(({ state }) => state === 'open')).toHaveLength(30)
    expect((await expectLedger(campaignId)).capUnits).toBe(60n)

    await apply(built, choice(question, 2), 2)
    const open = (await itemsOf(campaignId)).filter(({ state }) => state === 'open')
    expect(open.map(({ promptId }) => promptId)).toEqual(of(1))
    expect(open.every(({ planNumber }) => planNumber === 1)).toBe(true)
    expect((await expectLedger(campaignId)).capUnits).toBe(40n)
    expect((await listPlans(deps, built.lead, { campaignId })).map(({ number }) => number)).toEqual([3, 2, 1])
  })

  test('keeps test, first and audit items as they are while it asks for the same', async () => {
    const checks = { ...noChecks, firstItems: 4, firstOverlap: 2, auditItems: 6, testRatio: 0.2, testOverlap: 2 }
    const question = annotations(120, { checks })
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 80,
      responses: 2,
      annotators: 3,
    })
    const { campaignId } = built
    for (const annotatorId of built.annotatorIds)
      for (let i = 0; i < 4; i += 1) await judgeNext({ campaignId, annotatorId })
    const before = await itemsOf(campaignId)
    const preview = await previewReplan(deps, built.lead, { campaignId, ...choice(question, 2) })
    const test = before.filter(({ purpose }) => purpose === 'test').length
    if (test === preview.document.plans[0]?.checks.test) expect(preview.difference.addedItems).toBe(0)
    expect(preview.difference.withdrawnItems).toBe(0)
    await apply(built, choice(withBudget(question, 140), 2))
    const after = await itemsOf(campaignId)
    for (const item of before) expect(after.find(({ id }) => id === item.id)?.purpose).toBe(item.purpose)
    expect(after.reduce((sum, { overlap }) => sum + overlap * 2, 0)).toBeLessThanOrEqual(140)
  })

  test('that changes nothing is refused, and so is one made on another’s back', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 40,
      responses: 4,
      annotators: 1,
    })
    await expect(apply(built, choice(question, 2))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('nothing would change'),
    })
    const outcomes = await Promise.allSettled([apply(built, choice(question, 3)), apply(built, choice(question, 4))])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'conflict', message: expect.stringContaining('Another version') })
    expect(await listPlans(deps, built.lead, built)).toHaveLength(2)
    const items = await itemsOf(built.campaignId)
    const open = items.filter(({ state }) => state === 'open')
    expect(new Set(open.map(({ promptId }) => promptId)).size).toBe(open.length)
  })

  test.each([
    [
      'another unit',
      { budget: { unit: 'money', budgetMinorUnits: 4000, currency: 'EUR' } },
      'budget.unit',
      /stays in that unit/,
    ],
    [
      'another charging rule',
      { charging: { rule: 'comparison', priceMinorUnits: null } },
      'charging.rule',
      /keeps its charging rule/,
    ],
    ['another test share', { checks: { ...noChecks, testRatio: 0.1 } }, 'checks.testRatio', /both sides of the split/],
    ['another seed', { seed: 'another' }, 'seed', /both sides of the split/],
    [
      'a budget below what is spent',
      { budget: { unit: 'annotations', budgetAnnotations: 5 } },
      'budget',
      /6 annotations are spent or reserved/,
    ],
    [
      'a budget that buys no further item',
      { budget: { unit: 'annotations', budgetAnnotations: 7 } },
      'budget',
      /The smallest .* is 8 annotations/,
    ],
  ] as const)('with %s is refused at its field, and nothing is written', async (_, change, path, message) => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 30,
      responses: 2,
      annotators: 1,
    })
    const annotatorId = built.annotatorIds[0]
    if (!annotatorId) throw new Error('there is one')
    for (let i = 0; i < 3; i += 1) await judgeNext({ campaignId: built.campaignId, annotatorId })
    const cost = { ...defaultAssumptions, promptWords: 50, responseWords: 50, wageMinorUnitsPerHour: 2000 }
    const asked = { ...question, cost, ...change } as PlanQuestion
    await expect(apply(built, choice(asked, 2))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(message),
      problems: [{ path, message: expect.stringMatching(message) }],
    })
    expect(await db.plan.count({ where: { campaignId: built.campaignId } })).toBe(1)
  })

  test('resumes a campaign that stopped at its cap, on request', async () => {
    const question = annotations(8)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 30,
      responses: 2,
      annotators: 1,
    })
    const { campaignId, lead } = built
    await changeCampaignState(deps, lead, { campaignId, transition: 'pause' })
    await apply(built, choice(annotations(12), 2))
    expect(await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).toMatchObject({ state: 'paused' })
    const { resumed } = await apply(built, choice(annotations(16), 2), 2, true)
    expect(resumed).toBe(true)
    expect(await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).toMatchObject({
      state: 'open',
      pauseReason: null,
    })
    expect(await expectLedger(campaignId)).toMatchObject({ isOpen: true, capUnits: 16n })
  })

  test('may pay for finishing what has begun alone, once no prompt is left', async () => {
    const question = annotations(40, { overlap: 2 })
    const built = await buildRunningCampaign({
      ...{ question, responsesPerPrompt: 2, prompts: 10, responses: 2, annotators: 2 },
    })
    const { campaignId, annotatorIds } = built
    const [one, two] = annotatorIds
    if (!one || !two) throw new Error('there are two')
    for (let i = 0; i < 10; i += 1) await judgeNext({ campaignId, annotatorId: one })
    const { difference } = await apply(built, choice(withBudget(question, 50), 2))
    expect(difference).toMatchObject({
      ...{ begunItems: 10, keptItems: 0, withdrawnItems: 0, addedItems: 0 },
      after: { prompts: 10, itemsAhead: 10, judgmentsAhead: 10, unitsAhead: 20, capUnits: 50 },
    })
    for (let i = 0; i < 10; i += 1) await judgeNext({ campaignId, annotatorId: two })
    expect(await expectLedger(campaignId)).toMatchObject({ spentUnits: 40n, capUnits: 50n })
  })

  test('is a lead’s of this workspace, and of a campaign that was opened', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      question,
      responsesPerPrompt: 2,
      prompts: 20,
      responses: 2,
      annotators: 1,
    })
    const asked = { campaignId: built.campaignId, ...choice(question, 2), afterPlanNumber: 1, resume: false }
    const stranger = await buildMember('owner')
    await expect(applyReplan(deps, stranger.actor, asked)).rejects.toMatchObject({ code: 'not_found' })
    const [annotator] = built.people
    if (!annotator) throw new Error('there is one')
    await expect(applyReplan(deps, annotator.actor, asked)).rejects.toMatchObject({ code: 'not_allowed' })
    await changeCampaignState(deps, built.lead, { campaignId: built.campaignId, transition: 'close' })
    await expect(apply(built, choice(annotations(60), 2))).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('prompts that lack responses are told, and their items are made once when the responses come', async () => {
  const question = annotations(40)
  const built = await buildRunningCampaign({
    question,
    responsesPerPrompt: 2,
    prompts: 30,
    responses: 2,
    annotators: 1,
  })
  const { campaignId, poolId, lead } = built
  const { difference } = await apply(built, choice(question, 4))
  expect(difference).toMatchObject({ withdrawnItems: 20, addedItems: 10, lackingPrompts: 10, missingResponses: 20 })
  expect((await itemsOf(campaignId)).filter(({ state }) => state === 'open')).toEqual([])
  expect(await makeAwaitedItems(deps, { poolId })).toBe(0)

  const waiting = await db.selectedPrompt.findMany({
    where: { campaignId, planNumber: 2 },
    orderBy: { ordinal: 'asc' },
  })
  await db.candidateResponse.createMany({
    data: waiting.slice(0, 7).flatMap(({ promptId }) =>
      [2, 3].map((index) => ({
        ...{ id: deps.newId(), workspaceId: lead.workspaceId, poolId, promptId, index, content: `New ${index}` },
        ...{ contentHash: 'c'.repeat(64), normalizedHash: `${index}`.repeat(64), charCount: 5, wordCount: 2 },
      })),
    ),
  })
  const made = await Promise.all([makeAwaitedItems(deps, { poolId }), makeAwaitedItems(deps, { poolId })])
  expect(made.sort()).toEqual([0, 7])
  const open = (await itemsOf(campaignId)).filter(({ state }) => state === 'open')
  expect(open.map(({ promptId }) => promptId)).toEqual(waiting.slice(0, 7).map(({ promptId }) => promptId))
  expect(await db.itemResponse.count({ where: { campaignId, itemId: { in: open.map(({ id }) => id) } } })).toBe(28)
})

describe('while people claim', () => {
  test('a judgment that comes late for an item that was taken back is too late, and nothing of it is kept', async () => {
    const question = annotations(40)
    const built = await buildRunningCampaign({
      ...{ question, responsesPerPrompt: 2, prompts: 40, responses: 4, annotators: 1 },
    })
    const { campaignId } = built
    const [annotatorId] = built.annotatorIds
    if (!annotatorId) throw new Error('there is one')
    const { assignmentId } = await claimNextOf({ campaignId, annotatorId })
    await runOutLeases(campaignId)
    await apply(built, choice(question, 4))
    const rest = { lastImplied: true, activeMs: 1000, startedAt: deps.now(), idempotencyKey: deps.newId() }
    const late = { id: deps.newId(), campaignId, assignmentId, annotatorId, ranks: [1, 2], bodyHash: 'a'.repeat(64) }
    const submitted = db.$transaction(async (tx) => {
      const { kind } = await submitJudgment(tx, { ...late, ...rest }, deps.newId)
      if (kind !== 'stored') throw new Error(kind)
    })
    await expect(submitted).rejects.toThrow('too-late')
    expect(await expectLedger(campaignId)).toMatchObject({ spentUnits: 0n, reservedUnits: 0n })
    expect(await db.judgment.count({ where: { campaignId } })).toBe(0)
  })

  test('64 claims during a new version: none lost, none twice, never over the cap, none of a withdrawn item', async () => {
    for (let round = 0; round < 3; round += 1) {
      await resetDatabase()
      const question = annotations(160)
      const built = await buildRunningCampaign({
        question,
        responsesPerPrompt: 2,
        prompts: 90,
        responses: 4,
        annotators: 32,
      })
      const { campaignId } = built
      const claims = Array.from({ length: 64 }, (_, i) =>
        claimItem(db, {
          ...{ campaignId, annotatorId: built.annotatorIds[i % 32] as never },
          ...{ leaseSeconds: 900, maxLeases: 3, newId: deps.newId },
        }),
      )
      const [replanned, ...claimed] = await Promise.all([apply(built, choice(question, 4)), ...claims])
      expect(replanned.planNumber).toBe(2)
      const counter = await expectLedger(campaignId)
      const leases = await db.assignment.findMany({ where: { campaignId, state: 'leased' }, include: { item: true } })
      const got = claimed.filter((one) => one !== null)
      expect(leases.map(({ id }) => id).sort()).toEqual(got.map(({ assignmentId }) => assignmentId as string).sort())
      expect(counter.reservedUnits).toBe(leases.reduce((sum, { reservedUnits }) => sum + reservedUnits, 0n))
      for (const { item } of leases) {
        expect(item.state).toBe('open')
        expect(item.takenSlots).toBe(1)
      }
      for (const item of await itemsOf(campaignId)) if (item.state === 'withdrawn') expect(item.takenSlots).toBe(0)
    }
  }, 120_000)

  test('judgments of items that several people share are stored meanwhile, and neither waits for the other for ever', async () => {
    for (let round = 0; round < 4; round += 1) {
      await resetDatabase()
      const question = annotations(600, { overlap: 3 })
      const built = await buildRunningCampaign({
        ...{ question, responsesPerPrompt: 2, prompts: 120, responses: 4, annotators: 16 },
      })
      const { campaignId } = built
      const held = await Promise.all(
        built.annotatorIds.map(async (annotatorId) => ({
          annotatorId,
          ...(await claimNextOf({ campaignId, annotatorId })),
        })),
      )
      const submits = held.map(({ annotatorId, assignmentId }) =>
        db.$transaction((tx) => {
          const rest = { lastImplied: true, activeMs: 1000, startedAt: deps.now(), bodyHash: 'a'.repeat(64) }
          const key = { id: deps.newId(), idempotencyKey: deps.newId(), ranks: [1, 2] }
          return submitJudgment(tx, { campaignId, annotatorId, assignmentId, ...rest, ...key }, deps.newId)
        }, PATIENT),
      )
      const [replanned, ...stored] = await Promise.all([apply(built, choice(question, 4)), ...submits])
      expect(replanned.planNumber).toBe(2)
      expect(new Set(stored.map(({ kind }) => kind))).toEqual(new Set(['stored']))
      expect(await expectLedger(campaignId)).toMatchObject({ spentUnits: 32n, reservedUnits: 0n })
    }
  }, 120_000)
})
