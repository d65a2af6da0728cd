import { beforeEach, describe, expect, test } from 'vitest'
import { chosenPlan } from '#lib/core/planning/document/plan-document'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import type { PilotArm } from '#lib/core/planning/pilot/verdict'
import type { CampaignId, PilotId } from '#lib/core/vocabulary/ids'
import { buildCountedCampaign, buildCountedLockedCampaign } from '#lib/testing/builders/counted-campaign'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPilot } from '#lib/testing/builders/pilot'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { createCalibration } from '../calibrations/create-calibration.ts'
import { readCalibration } from '../calibrations/read-calibrations.ts'
import { openCampaign } from '../campaigns/open-campaign.ts'
import { listPlans } from '../plans/list-plans.ts'
import { addToRoster } from '../roster/change-roster.ts'
import { addToCalibration, listPilotCalibrations } from './add-to-calibration.ts'
import { archivePilot } from './archive-pilot.ts'
import { createPilot } from './create-pilot.ts'
import { readPilotNeeds } from './draw-arms.ts'
import { enterScores } from './enter-scores.ts'
import { openPilot } from './open-pilot.ts'
import { listPilots, readPilot } from './read-pilots.ts'

const deps = testDatabase()
const { db } = deps
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const texts = variedTexts(40)
const question: PilotQuestion = {
  budget: { unit: 'annotations', budgetAnnotations: 160 },
  charging: { rule: 'response', priceMinorUnits: null },
  ...{ cost: null, overlap: 1, prompts: 6, metric: 'Win rate', algorithm: 'other', law: null, difference: 2, runSd: 1 },
  ...{ runs: 4, power: 0.8, alpha: 0.05, correlation: null, separatePeople: false, onlyReady: false },
}
const create = (campaignId: CampaignId, change: Partial<PilotQuestion> = {}, by = lead) =>
  createPilot(deps, by.actor, {
    ...{ name: 'Pilot', of: { campaignId }, question: { ...question, ...change }, instructions: null },
  })
const armOf = async (pilotId: PilotId, arm: PilotArm) => {
  const found = (await readPilot(deps, lead.actor, { pilotId })).arms.find((one) => one.arm === arm)
  if (!found) throw new Error(`there is no arm ${arm}`)
  return found.campaignId
}
const selected = async (campaignId: CampaignId) =>
  (await db.selectedPrompt.findMany({ where: { campaignId }, orderBy: { ordinal: 'asc' } })).map(
    ({ promptId }) => promptId,
  )
const slates = async (campaignId: CampaignId) => {
  const rows = await db.itemResponse.findMany({ where: { campaignId } })
  const byPrompt = new Map<string, string[]>()
  for (const { promptId, responseId } of rows) byPrompt.set(promptId, [...(byPrompt.get(promptId) ?? []), responseId])
  return byPrompt
}

describe('a new pilot', () => {
  test('is two drafts with locked plans of equal annotations on nested prompts, which its campaign does not take', async () => {
    const { campaignId } = await buildCountedLockedCampaign(lead.actor, texts, {
      ...{ responsesPerPrompt: 4, budgetAnnotations: 100 },
    })
    const pilotId = await create(campaignId)
    const pilot = await readPilot(deps, lead.actor, { pilotId })
    expect(pilot).toMatchObject({
      ...{ name: 'Pilot', campaign: { campaignId }, nesting: null, scores: [], archivedAt: null },
      arms: [
        { arm: 2, name: 'Pilot, K = 2', state: 'draft', judgmentsNeeded: 0 },
        { arm: 4, name: 'Pilot, K = 4', state: 'draft', judgmentsNeeded: 0 },
      ],
      design: {
        arms: {
          2: { prompts: 12, judgments: 12, annotations: 24, budgetUnits: 24 },
          4: { prompts: 6, judgments: 6, annotations: 24, budgetUnits: 24 },
        },
        ...{ expected: { source: 'typed', points: 2 }, leastRuns: 6, sharedPrompts: 0 },
      },
    })
    const [two, four] = [await armOf(pilotId, 2), await armOf(pilotId, 4)]
    const pairs = await selected(two)
    expect(pairs).toHaveLength(12)
    expect(await selected(four)).toEqual(pairs.slice(0, 6))
    const planned = await selected(campaignId)
    expect(planned.filter((promptId) => pairs.includes(promptId))).toEqual([])
    for (const [arm, id] of [
      [2, two],
      [4, four],
    ] as const) {
      const [plan] = await listPlans(deps, lead.actor, { campaignId: id })
      expect(plan?.document).toMatchObject({
        ...{ responsesPerPrompt: arm, prompts: arm === 2 ? 12 : 6, origin: { kind: 'pilot', pilotId, arm } },
        ...{ budget: { budgetAnnotations: 24 }, checks: { testRatio: 0, auditItems: 0, goldRatio: 0 } },
      })
      expect(plan && chosenPlan(plan.document)?.prompts).toBe(plan?.document.prompts)
    }
    const guidelines = await db.guidelineVersion.findMany({ where: { campaignId: { in: [two, four] } } })
    expect(guidelines.map(({ body }) => body)).toEqual(['Prefer the better one.', 'Prefer the better one.'])
    expect(await db.auditEvent.count({ where: { action: 'pilot.created' } })).toBe(1)
  })

  test('puts every annotator into one arm, half each, or all into both', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
    const people = await Promise.all([1, 2, 3].map(() => buildMember('annotator', { workspace: lead.workspace })))
    const membershipIds = people.map(({ actor }) => actor.membershipId)
    await addToRoster(deps, lead.actor, { campaignId, membershipIds })
    await db.rosterEntry.updateMany({ where: { campaignId }, data: { weeklyMinutes: 600, capJudgments: 5 } })
    const rosters = async (pilotId: PilotId) =>
      Promise.all(
        ([2, 4] as const).map(async (arm) =>
          db.rosterEntry.findMany({ where: { campaignId: await armOf(pilotId, arm) } }),
        ),
      )
    const [two, four] = await rosters(await create(campaignId, { separatePeople: true }))
    expect([two?.length, four?.length]).toEqual([2, 1])
    const all = [...(two ?? []), ...(four ?? [])]
    expect(all.map(({ annotatorId }) => annotatorId).sort()).toEqual([...membershipIds].sort())
    expect(all.map(({ weeklyMinutes, capJudgments }) => [weeklyMinutes, capJudgments])).toEqual(
      Array(3).fill([600, null]),
    )
    const both = await rosters(await create(campaignId))
    expect(both.map((roster) => roster.length)).toEqual([3, 3])
    const refused = create(campaignId, { separatePeople: true, overlap: 2 })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', problems: [{ path: 'separatePeople' }] })
  })

  test('stands on a pool alone too, with guidelines of its own', async () => {
    const { poolId } = await buildCountedCampaign(lead.actor, texts, 4)
    const asked = { name: 'Pool pilot', of: { poolId }, question }
    await expect(createPilot(deps, lead.actor, { ...asked, instructions: null })).rejects.toMatchObject({
      problems: [{ path: 'instructions' }],
    })
    const pilotId = await createPilot(deps, lead.actor, { ...asked, instructions: 'Shorter is better.' })
    expect(await readPilot(deps, lead.actor, { pilotId })).toMatchObject({ campaign: null, pool: { poolId } })
    const { body } = await db.guidelineVersion.findFirstOrThrow({ where: { campaignId: await armOf(pilotId, 2) } })
    expect(body).toBe('Shorter is better.')
  })

  test.each<[Partial<PilotQuestion>, string]>([
    [{ prompts: 21 }, 'prompts'],
    [{ budget: { unit: 'annotations', budgetAnnotations: 15 }, prompts: 2 }, 'budget'],
    [{ prompts: 10, budget: { unit: 'annotations', budgetAnnotations: 79 } }, 'prompts'],
  ])('that does not fit is refused, and nothing is left behind: %j', async (change, path) => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
    await expect(create(campaignId, change)).rejects.toMatchObject({ code: 'invalid_input', problems: [{ path }] })
    expect([await db.pilot.count(), await db.campaign.count()]).toEqual([0, 1])
  })

  test('waits for the count of its pool, and is another workspace’s for nobody', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
    const stranger = await buildMember('owner')
    await expect(create(campaignId, {}, stranger)).rejects.toMatchObject({ code: 'not_found' })
    const pilotId = await create(campaignId)
    await expect(readPilot(deps, stranger.actor, { pilotId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listPilots(deps, stranger.actor, { archived: false })).toEqual([])
    await db.poolAnalysis.deleteMany()
    await expect(create(campaignId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('counted'),
    })
  })
})

describe('what the prompts of a pilot lack', () => {
  test('is counted for both arms, responses of both once', async () => {
    const { poolId, promptIds } = await buildCountedCampaign(lead.actor, texts, 4)
    const asked = { poolId, versionNumber: 1, prompts: 6, onlyReady: false }
    const none = { drawnFrom: 40, lacking: { 2: 0, 4: 0 }, missingResponses: 0 }
    expect(await readPilotNeeds(deps, lead.actor, asked)).toEqual(none)
    await db.candidateResponse.deleteMany({ where: { index: { gte: 1 } } })
    const all = { drawnFrom: 40, lacking: { 2: 12, 4: 6 }, missingResponses: 6 * 3 + 6 * 1 }
    expect(await readPilotNeeds(deps, lead.actor, asked)).toEqual(all)
    expect(promptIds).toHaveLength(40)
  })

  test('is nothing where only prompts with four different responses are drawn, and too few of those are refused', async () => {
    const { poolId, promptIds } = await buildCountedCampaign(lead.actor, texts, 4)
    await db.candidateResponse.deleteMany({ where: { index: 3, promptId: { in: promptIds.slice(0, 28) } } })
    const asked = { poolId, versionNumber: 1, onlyReady: true }
    expect(await readPilotNeeds(deps, lead.actor, { ...asked, prompts: 6 })).toMatchObject({
      ...{ drawnFrom: 12, lacking: { 2: 0, 4: 0 } },
    })
    await expect(readPilotNeeds(deps, lead.actor, { ...asked, prompts: 7 })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

describe('the arms of an opened pilot', () => {
  test('show nested slates: every pair is out of the four responses of the other arm', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 7)
    const pilotId = await create(campaignId)
    expect(await openPilot(deps, lead.actor, { pilotId })).toEqual([
      { arm: 2, items: 12, leftOut: 0 },
      { arm: 4, items: 6, leftOut: 0 },
    ])
    const [two, four] = [await slates(await armOf(pilotId, 2)), await slates(await armOf(pilotId, 4))]
    expect([two.size, four.size]).toEqual([12, 6])
    for (const [promptId, responses] of four) {
      expect(responses).toHaveLength(4)
      const pair = two.get(promptId) ?? []
      expect(pair).toHaveLength(2)
      expect(pair.filter((responseId) => !responses.includes(responseId))).toEqual([])
    }
    expect(await readPilot(deps, lead.actor, { pilotId })).toMatchObject({
      nesting: { shared: 6, nested: 6 },
      arms: [
        { state: 'open', judgmentsNeeded: 12 },
        { state: 'open', judgmentsNeeded: 6 },
      ],
    })
    await expect(openPilot(deps, lead.actor, { pilotId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('open together or not at all', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 2)
    const pilotId = await create(campaignId)
    await expect(openPilot(deps, lead.actor, { pilotId })).rejects.toMatchObject({ code: 'conflict' })
    const { arms } = await readPilot(deps, lead.actor, { pilotId })
    expect(arms.map(({ state }) => state)).toEqual(['draft', 'draft'])
    expect(await db.item.count()).toBe(0)
  })

  test('are refused where responses came after one of them was opened alone, so that the slates would not nest', async () => {
    const { campaignId, poolId, promptIds } = await buildCountedCampaign(lead.actor, texts, 4)
    const pilotId = await create(campaignId)
    await openCampaign(deps, lead.actor, { campaignId: await armOf(pilotId, 4) })
    const { workspaceId } = lead.actor
    await db.candidateResponse.createMany({
      data: promptIds.flatMap((promptId) =>
        Array.from({ length: 12 }, (_, n) => ({
          ...{ id: deps.newId(), workspaceId, poolId, promptId, index: 4 + n, content: `Late ${n}` },
          ...{ contentHash: 'a'.repeat(64), normalizedHash: `${n}`.padStart(64, 'f'), charCount: 6, wordCount: 2 },
        })),
      ),
    })
    const opening = openPilot(deps, lead.actor, { pilotId })
    await expect(opening).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Make a new pilot'),
    })
    expect((await readPilot(deps, lead.actor, { pilotId })).arms[0]?.state).toBe('draft')
  })
})

describe('scores', () => {
  test('are entered, changed and taken away run by run; the same again changes nothing', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
    const pilotId = await create(campaignId)
    const enter = (scores: [PilotArm, number, number][], removed: { arm: PilotArm; run: number }[] = []) =>
      enterScores(deps, lead.actor, {
        pilotId,
        scores: scores.map(([arm, run, value]) => ({ arm, run, value })),
        removed,
      })
    await enter([
      [2, 1, 50.5],
      [2, 2, 51],
      [4, 1, 53],
    ])
    await enter(
      [
        [2, 2, 52],
        [4, 2, 54.25],
      ],
      [
        { arm: 2, run: 1 },
        { arm: 4, run: 9 },
      ],
    )
    const expected = [
      { arm: 2, run: 2, value: 52 },
      { arm: 4, run: 1, value: 53 },
      { arm: 4, run: 2, value: 54.25 },
    ]
    expect((await readPilot(deps, lead.actor, { pilotId })).scores).toEqual(expected)
    const before = await db.pilotScore.findMany({ select: { enteredAt: true } })
    await enter([[2, 2, 52]])
    expect(await db.pilotScore.findMany({ select: { enteredAt: true } })).toEqual(before)
  })

  test('of an archived pilot wait until it is back', async () => {
    const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
    const pilotId = await create(campaignId)
    const scores = [{ arm: 2, run: 1, value: 50 }] as const
    for (let again = 0; again < 2; again++) await archivePilot(deps, lead.actor, { pilotId, archived: true })
    expect(await db.auditEvent.count({ where: { action: 'pilot.archived' } })).toBe(1)
    expect(await listPilots(deps, lead.actor, { archived: false })).toEqual([])
    expect(await listPilots(deps, lead.actor, { archived: true })).toHaveLength(1)
    const entering = () => enterScores(deps, lead.actor, { pilotId, scores, removed: [] })
    await expect(entering()).rejects.toMatchObject({ code: 'conflict' })
    await archivePilot(deps, lead.actor, { pilotId, archived: false })
    await entering()
    expect((await readPilot(deps, lead.actor, { pilotId })).scores).toEqual(scores)
  })
})

describe('runs of a pilot in a calibration', () => {
  const scores = [
    { arm: 2, run: 1, value: 50.5 },
    { arm: 4, run: 1, value: 53 },
  ] as const
  const calibration = (change: Partial<Parameters<typeof createCalibration>[2]> = {}) =>
    createCalibration(deps, lead.actor, {
      ...{ name: 'Ours', metric: 'win rate', isPaperMetric: false, algorithm: 'other', ...change },
    })

  test('are added with their prompts, K, d and seed; those it holds already are left alone', async () => {
    const { pilotId } = await buildPilot(lead.actor, scores)
    const calibrationId = await calibration()
    const asked = { pilotId, calibrationId }
    expect(await listPilotCalibrations(deps, lead.actor, asked)).toEqual([{ calibrationId, name: 'Ours', newRuns: 2 }])
    expect(await addToCalibration(deps, lead.actor, asked)).toEqual({ added: 2 })
    const { runs } = await readCalibration(deps, lead.actor, asked)
    const { design } = await readPilot(deps, lead.actor, asked)
    expect(runs).toEqual(
      scores.map(({ arm, value }) =>
        expect.objectContaining({
          ...{ responsesPerPrompt: arm, value, prompts: arm === 2 ? 4 : 2, fromPilot: true },
          ...{ diversity: design.arms[arm].diversity, settings: design.settings },
          seed: expect.stringContaining(`Pilot, K = ${arm}, run 1, seed `),
        }),
      ),
    )
    await expect(addToCalibration(deps, lead.actor, asked)).rejects.toMatchObject({ code: 'conflict' })
    await enterScores(deps, lead.actor, { pilotId, scores: [{ arm: 4, run: 2, value: 54 }], removed: [] })
    expect(await addToCalibration(deps, lead.actor, asked)).toEqual({ added: 1 })
  })

  test('are refused by one of another score or algorithm, which is not offered either', async () => {
    const { pilotId } = await buildPilot(lead.actor, scores)
    for (const change of [{ metric: 'Reward' }, { algorithm: 'PRO' }, { isPaperMetric: true }] as const) {
      const calibrationId = await calibration({ ...change, name: JSON.stringify(change) })
      const adding = addToCalibration(deps, lead.actor, { pilotId, calibrationId })
      await expect(adding).rejects.toMatchObject({ code: 'invalid_input', problems: [{ path: 'calibrationId' }] })
    }
    expect(await listPilotCalibrations(deps, lead.actor, { pilotId })).toEqual([])
    expect(await db.calibrationRun.count()).toBe(0)
  })
})

test('reviewers read pilots and change none', async () => {
  const { campaignId } = await buildCountedCampaign(lead.actor, texts, 4)
  const pilotId = await create(campaignId)
  const { actor } = await buildMember('reviewer', { workspace: lead.workspace })
  expect(await readPilot(deps, actor, { pilotId })).toMatchObject({ name: 'Pilot' })
  const refused = { code: 'not_allowed' }
  await expect(openPilot(deps, actor, { pilotId })).rejects.toMatchObject(refused)
  await expect(enterScores(deps, actor, { pilotId, scores: [], removed: [] })).rejects.toMatchObject(refused)
  await expect(archivePilot(deps, actor, { pilotId, archived: true })).rejects.toMatchObject(refused)
})
