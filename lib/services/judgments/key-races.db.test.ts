import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import { type AssignmentId, JudgmentId } from '#lib/core/vocabulary/ids'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { faultsInBooks } from '#lib/testing/books'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from '../assignments/claim-next.ts'
import { submitJudgment } from '../assignments/submit-judgment.ts'
import { correctJudgment } from './correct-judgment.ts'

const deps = testDatabase()
const { db, newId } = deps
const ROUNDS = 5
const AT_ONCE = 6

beforeEach(resetDatabase)
afterEach(() => void vi.useRealTimers())

const BEST_FIRST = [[0], [1]]
const BEST_LAST = [[1], [0]]
const bodyOf = (idempotencyKey: string, tiers = BEST_FIRST) => ({
  idempotencyKey,
  tiers,
  activeMs: 0,
  startedAt: '2026-06-01T00:00:00Z',
})

/** One annotator with three leases: `submit` and `correct` by them; `lapse` ends the leases as the sweep does. */
async function scene() {
  const campaign = await buildOpenCampaign({ items: 3, overlap: 1, annotators: 1, capUnits: 100 })
  const { campaignId } = campaign
  const [actor] = actorsOf(campaign) as [Actor]
  const { items } = await claimNext(deps, actor, { campaignId, holding: [], dayStartedAt: new Date(0) })
  const [one, two, three] = items.map(({ assignmentId }) => assignmentId) as [AssignmentId, AssignmentId, AssignmentId]
  const submit = (assignmentId: AssignmentId, body: ReturnType<typeof bodyOf>) =>
    submitJudgment(deps, actor, { campaignId, assignmentId, body })
  const correct = (judgmentId: JudgmentId, body: ReturnType<typeof bodyOf>) =>
    correctJudgment(deps, actor, { campaignId, judgmentId, body })
  const lapse = async () => {
    await db.assignment.updateMany({ where: { state: 'leased' }, data: { leaseExpiresAt: new Date(0) } })
    await expireLeases(db, { limit: 100, graceSeconds: 60 })
  }
  return { campaignId, one, two, three, submit, correct, lapse }
}
type Scene = Awaited<ReturnType<typeof scene>>

/** What came of tries that were made at once: the distinct answers, and the reasons of refusals; anything but a refusal is thrown. */
async function outcomesOf(tries: Promise<{ judgmentId: JudgmentId }>[]) {
  const settled = await Promise.allSettled(tries)
  const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.judgmentId] : []))
  const refusals = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return []
    if (one.reason.code !== 'conflict') throw one.reason
    return [one.reason.reason]
  })
  return { answers: new Set(answers), refusals }
}

async function expectStored({ campaignId }: Scene, judgments: number) {
  expect(await db.judgment.count({ where: { campaignId } })).toBe(judgments)
  expect(await faultsInBooks(campaignId)).toEqual([])
}

describe.each(['live', 'late'] as const)('under one key, submits of %s leases at once', (kind) => {
  test('with one body for one lease are one judgment, and all get its answer', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = await scene()
      if (kind === 'late') await at.lapse()
      const body = bodyOf(newId())
      const { answers, refusals } = await outcomesOf(Array.from({ length: AT_ONCE }, () => at.submit(at.one, body)))
      expect({ answers: answers.size, refusals }).toEqual({ answers: 1, refusals: [] })
      await expectStored(at, 1)
    }
  })

  test('with other bodies, or for another lease, are refused but for one', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const at = await scene()
      if (kind === 'late') await at.lapse()
      const key = newId()
      const { answers, refusals } = await outcomesOf([
        at.submit(at.one, bodyOf(key)),
        at.submit(at.one, bodyOf(key, BEST_LAST)),
        at.submit(at.two, bodyOf(key)),
        at.submit(at.two, bodyOf(key, BEST_LAST)),
      ])
      expect(answers.size).toBe(1)
      expect(refusals).toEqual(['key_reused', 'key_reused', 'key_reused'])
      await expectStored(at, 1)
    }
  })
})

test('a key and body that answered one lease do not answer another', async () => {
  const at = await scene()
  const body = bodyOf(newId())
  const { judgmentId } = await at.submit(at.one, body)
  await expect(at.submit(at.two, body)).rejects.toMatchObject({ code: 'conflict', reason: 'key_reused' })
  expect(await at.submit(at.one, body)).toEqual({ assignmentId: at.one, judgmentId })
})

describe('under one key, corrections at once', () => {
  /** Two judgments that say the best is first: a correction says it is last. */
  async function judged() {
    const at = await scene()
    const { judgmentId: ofOne } = await at.submit(at.one, bodyOf(newId()))
    const { judgmentId: ofTwo } = await at.submit(at.two, bodyOf(newId()))
    return { at, ofOne, ofTwo }
  }

  test('with one body of one judgment are one correction, and all get its answer', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { at, ofOne } = await judged()
      const body = bodyOf(newId(), BEST_LAST)
      const { answers, refusals } = await outcomesOf(Array.from({ length: AT_ONCE }, () => at.correct(ofOne, body)))
      expect({ answers: answers.size, refusals }).toEqual({ answers: 1, refusals: [] })
      await expectStored(at, 3)
    }
  })

  test('of two judgments are refused but for one, and so is a submit beside them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { at, ofOne, ofTwo } = await judged()
      const body = bodyOf(newId(), BEST_LAST)
      const { answers, refusals } = await outcomesOf([
        at.correct(ofOne, body),
        at.correct(ofTwo, body),
        at.submit(at.three, body),
      ])
      expect({ answers: answers.size, refusals }).toEqual({ answers: 1, refusals: ['key_reused', 'key_reused'] })
      await expectStored(at, 3)
    }
  })
})

test("a judgment's moment is the database's, in the order of the sequence, whatever the application's clock says", async () => {
  const at = await scene()
  const began = await databaseNow()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-01T00:00:00Z') })
  const { judgmentId } = await at.submit(at.one, bodyOf(newId()))
  await at.lapse()
  await at.submit(at.two, bodyOf(newId()))
  await at.correct(JudgmentId.parse(judgmentId), bodyOf(newId(), BEST_LAST))
  const judgments = await db.judgment.findMany({ orderBy: { sequence: 'asc' } })
  const moments = [began, ...judgments.map(({ submittedAt }) => submittedAt.getTime()), await databaseNow()]
  expect(moments).toHaveLength(5)
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
})

async function databaseNow(): Promise<number> {
  const [row] = await db.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp()::timestamptz(3) AS now`
  return row.now.getTime()
}
