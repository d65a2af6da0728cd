import { beforeEach, expect, test } from 'vitest'
import { noChecks } from '#lib/core/planning/cost/checks'
import { expectedJudgmentSeconds } from '#lib/core/planning/observed/expected-judgment-seconds'
import { listObservations } from '#lib/data/plans/observed'
import { annotationQuestion } from '#lib/testing/builders/counted-campaign'
import { declineNext, judgeNext } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { buildRunningCampaign } from '#lib/testing/builders/running-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { readObserved } from './read-observed.ts'

beforeEach(resetDatabase)
const deps = testDatabase()
const { db } = deps

test('nothing is known of a campaign that nobody has judged in, and it says what is missing', async () => {
  const question = annotationQuestion(40)
  const built = await buildRunningCampaign({
    question,
    responsesPerPrompt: 2,
    prompts: 20,
    responses: 2,
    annotators: 1,
  })
  expect(await readObserved(deps, built.lead, built)).toEqual({
    seconds: [],
    multiplier: { kind: 'too-few', n: 0, needed: 30 },
    parts: { kind: 'too-few', sizesWithEnough: 0, needed: 2 },
    assumed: { baseSeconds: 10, readingWordsPerMinute: 240, secondsPerBit: 5 },
    agreement: null,
    habits: { firstKey: null, changes: null },
    submitted: 0,
    declines: [],
  })
  await expect(readObserved(deps, (await buildMember('owner')).actor, built)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('seconds, agreement and declines are those of the judgments; a correction counts for its ranking', async () => {
  const checks = { ...noChecks, auditItems: 24 }
  const question = { ...annotationQuestion(200), checks }
  const built = await buildRunningCampaign({
    question,
    responsesPerPrompt: 2,
    prompts: 90,
    responses: 2,
    annotators: 2,
  })
  const { campaignId, lead } = built
  const [one, two] = built.annotatorIds
  if (!one || !two) throw new Error('there are two')
  for (let i = 0; i < 48; i += 1) {
    await judgeNext({ campaignId, annotatorId: one }, 30_000)
    await judgeNext({ campaignId, annotatorId: two }, 30_000)
  }
  await declineNext({ campaignId, annotatorId: one }, 'unclear', null)
  const twice = await db.item.findMany({ where: { campaignId, purpose: 'audit', submittedSlots: 2 } })
  // Four places are left, so that at least twenty of the audit are judged twice.
  const pairs = twice.length
  expect(pairs).toBeGreaterThanOrEqual(20)
  // Both rank in slate order, so all agree; one of them takes it back and turns it round.
  const [first] = await db.judgment.findMany({ where: { campaignId, itemId: twice[0]?.id ?? '' } })
  if (!first) throw new Error('it was judged')
  const { id, unseenIndexes: _none, ratings: _ratings, labels: _labels, ...row } = first
  await db.judgment.create({
    data: {
      ...row,
      id: deps.newId(),
      supersedesId: id,
      ranks: [2, 1],
      activeMs: 0,
      sequence: 100_000n,
      idempotencyKey: 'again',
    },
  })

  const observed = await readObserved(deps, lead, built)
  expect(observed.seconds).toEqual([
    { k: 2, judgments: 96, outliers: 0, meanSeconds: 30, interval: { low: 30, high: 30 } },
  ])
  const items = await db.item.findMany({
    where: { campaignId, submittedSlots: { gt: 0 } },
    include: { prompt: true, slate: { include: { response: true } } },
  })
  const expected = items.reduce((sum, { prompt, slate, submittedSlots }) => {
    const responseWords = slate.reduce((words, { response }) => words + response.wordCount, 0)
    const words = { k: 2, promptWords: prompt.wordCount, responseWords }
    return sum + submittedSlots * expectedJudgmentSeconds(words, observed.assumed)
  }, 0)
  expect(observed.multiplier).toMatchObject({
    ...{ kind: 'fitted', n: 96, outliers: 0, drawn: 'judgments' },
    multiplier: expect.closeTo((96 * 30) / expected, 10),
  })
  expect(observed.parts).toEqual({ kind: 'too-few', sizesWithEnough: 1, needed: 2 })
  expect(observed.agreement).toMatchObject({
    ...{ on: 'audit', value: expect.closeTo((pairs - 1) / pairs, 10), pairs, items: pairs },
    ...{ sameStrict: pairs - 1, opposed: 1 },
  })
  expect(observed).toMatchObject({ submitted: 96, declines: [{ reason: 'unclear', count: 1 }] })
})

test('a judgment’s time is that of its whole chain of corrections, and medians tell their n', async () => {
  const shape = { responsesPerPrompt: 2, prompts: 20, responses: 2, annotators: 1 }
  const { campaignId, annotatorIds, ...built } = await buildRunningCampaign({
    question: annotationQuestion(40),
    ...shape,
  })
  const [annotatorId] = annotatorIds
  if (!annotatorId) throw new Error('there is one')
  for (const activeMs of [30_000, 10_000, 20_000]) await judgeNext({ campaignId, annotatorId }, activeMs)
  const judged = await db.judgment.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })
  const [first] = judged
  if (!first) throw new Error('it was judged')
  const { unseenIndexes: _none, ratings: _ratings, labels: _labels, ...row } = first
  const correct = async (supersedesId: string, activeMs: number, sequence: bigint) => {
    const id = deps.newId()
    const said = { firstKeyMs: 99_000, changeCount: 99, idempotencyKey: id }
    await db.judgment.create({ data: { ...row, ...said, id, supersedesId, activeMs, sequence } })
    return id
  }
  await correct(await correct(first.id, 6_000, 1001n), 4_000, 1002n)
  // Corrections say how they came about themselves; medians are of first judgments alone.
  expect((await readObserved(deps, built.lead, { campaignId })).habits).toEqual({ firstKey: null, changes: null })
  expect((await listObservations(db, { campaignId, most: 10 })).map((one) => one.activeSeconds)).toEqual([40, 10, 20])
  expect((await listObservations(db, { campaignId, most: 2 })).map((one) => one.activeSeconds)).toEqual([10, 20])
})
