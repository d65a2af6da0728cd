import { beforeEach, expect, test } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { buildAnalysis } from '#lib/testing/builders/analysis'
import { annotationQuestion, buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { requestAnalysis } from '../analyses/request-analysis.ts'
import { lockPlan } from '../plans/lock-plan.ts'
import { sweep } from './sweep.ts'

beforeEach(resetDatabase)

const now = new Date('2027-03-20T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000)
const sweepNow = () => sweep({ ...testDatabase(), now: () => now })

test('an upload that never became an import goes after 7 days, with its chunks', async () => {
  const { db, newId } = testDatabase()
  const { workspace, actor } = await buildMember('lead')
  const upload = (createdAt: Date) =>
    db.upload.create({
      data: {
        id: newId(),
        workspaceId: workspace.id,
        createdById: actor.membershipId,
        fileName: 'prompts.jsonl',
        byteSize: 3,
        chunkBytes: 3,
        chunkCount: 1,
        fingerprint: createdAt.toISOString(),
        createdAt,
        chunks: { create: { index: 0, bytes: Buffer.from('abc') } },
      },
    })
  await upload(daysAgo(7.1))
  const young = await upload(daysAgo(6.9))
  expect((await sweepNow()).uploads).toBe(1)
  expect(await db.upload.findMany({ select: { id: true } })).toEqual([{ id: young.id }])
  expect(await db.uploadChunk.count()).toBe(1)
})

test('sessions, links and rate windows go when they have run out, and not before', async () => {
  const { db, newId } = testDatabase()
  const { userId } = await buildMember('annotator')
  await db.session.deleteMany()
  for (const [token, expiresAt] of [
    ['old', daysAgo(0.01)],
    ['live', daysAgo(-1)],
  ] as const) {
    await db.session.create({ data: { id: newId(), token, expiresAt, userId } })
    await db.verification.create({ data: { id: newId(), identifier: token, value: userId, expiresAt } })
  }
  await db.rateWindow.createMany({
    data: [
      { key: 'old', startsAt: daysAgo(1.1), count: 1 },
      { key: 'live', startsAt: daysAgo(0.9), count: 1 },
    ],
  })
  expect(await sweepNow()).toEqual({ uploads: 0, sessions: 1, verifications: 1, tokenSheets: 0, analyses: 0 })
  expect((await db.session.findMany()).map((row) => row.token)).toEqual(['live'])
  expect((await db.verification.findMany()).map((row) => row.identifier)).toEqual(['live'])
  expect((await db.rateWindow.findMany()).map((row) => row.key)).toEqual(['live'])
})

test('analyses of 30 days ago go, but for the standard ones, those under way and the choice a plan was locked with', async () => {
  const { db } = testDatabase()
  const { actor } = await buildMember('lead')
  const { poolId, campaignId } = await buildCountedCampaign(actor, variedTexts(40))
  const choice = (count: number) => ({ ...PAPER_SETTINGS, method: 'diverse' as const, count, seed: 'rankplan' })
  const select = (count: number) =>
    buildAnalysis(actor, { poolId, number: 1, kind: 'selection', settings: choice(count) })
  const question = { ...annotationQuestion(100), selection: { method: 'diverse' as const } }
  const planned = await select(25)
  await lockPlan(testDatabase(), actor, { campaignId, question, responsesPerPrompt: 4 })
  const unused = await select(10)
  const settings = { ...STANDARD_ANALYSIS, seed: 'another' }
  const other = await buildAnalysis(actor, { poolId, number: 1, kind: 'prompt-diversity', settings })
  await db.poolAnalysis.updateMany({ data: { createdAt: daysAgo(40), endedAt: daysAgo(29.9) } })
  expect((await sweepNow()).analyses).toBe(0)
  await db.poolAnalysis.updateMany({ data: { endedAt: daysAgo(30.1) } })
  await requestAnalysis(testDatabase(), actor, { poolId, number: 1, kind: 'selection', settings: choice(5) })
  expect((await sweepNow()).analyses).toBe(2)
  const left = await db.poolAnalysis.findMany({ select: { id: true } })
  const ids = left.map(({ id }) => id)
  expect(ids).toHaveLength(3)
  expect(ids).toContain(planned.analysisId)
  expect(ids).not.toContain(unused.analysisId)
  expect(ids).not.toContain(other.analysisId)
})
