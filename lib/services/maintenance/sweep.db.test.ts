import { beforeEach, expect, test } from 'vitest'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
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
  expect(await sweepNow()).toEqual({ uploads: 0, sessions: 1, verifications: 1, tokenSheets: 0 })
  expect((await db.session.findMany()).map((row) => row.token)).toEqual(['live'])
  expect((await db.verification.findMany()).map((row) => row.identifier)).toEqual(['live'])
  expect((await db.rateWindow.findMany()).map((row) => row.key)).toEqual(['live'])
})
