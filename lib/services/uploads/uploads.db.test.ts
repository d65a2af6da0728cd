import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { CHUNK_BYTES, MAX_UPLOAD_BYTES } from '#lib/core/interchange/limits'
import { UploadId } from '#lib/core/vocabulary/ids'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { startImport } from '../imports/start-import.ts'
import { cancelUpload } from './cancel-upload.ts'
import { completeUpload } from './complete-upload.ts'
import { declareUpload } from './declare-upload.ts'
import { listUploads, readUpload } from './read-upload.ts'
import { receiveChunk } from './receive-chunk.ts'

const deps = () => testDatabase()
const file = Buffer.from(`${JSON.stringify({ prompt: 'x'.repeat(CHUNK_BYTES * 2) })}\n`)
const declared = { fileName: 'a/b.jsonl', byteSize: file.length, fingerprint: 'a-fingerprint' }
const chunk = (
  uploadId: UploadId,
  index: number,
  bytes: Uint8Array = file.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
) => ({
  uploadId,
  index,
  bytes,
  contentDigest: null,
})

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

describe('an upload', () => {
  test('names its chunks, and after a break the ones that are missing', async () => {
    const begun = await declareUpload(deps(), lead.actor, declared)
    expect(begun).toMatchObject({
      fileName: 'b.jsonl',
      chunkBytes: CHUNK_BYTES,
      chunkCount: 3,
      missing: [0, 1, 2],
      state: 'receiving',
    })
    await receiveChunk(deps(), lead.actor, chunk(begun.uploadId, 1))
    const again = await declareUpload(deps(), lead.actor, declared)
    expect(again).toMatchObject({ uploadId: begun.uploadId, missing: [0, 2] })
    expect(await listUploads(deps(), lead.actor)).toHaveLength(1)
  })

  test('declared by two tabs at once is one', async () => {
    const both = await Promise.all([1, 2, 3, 4].map(() => declareUpload(deps(), lead.actor, declared)))
    expect(new Set(both.map(({ uploadId }) => uploadId)).size).toBe(1)
  })

  test('takes a chunk again without harm, in any order, at the same time', async () => {
    const { uploadId } = await declareUpload(deps(), lead.actor, declared)
    await Promise.all([2, 0, 1, 0, 2].map((index) => receiveChunk(deps(), lead.actor, chunk(uploadId, index))))
    expect(await completeUpload(deps(), lead.actor, { uploadId })).toMatchObject({ state: 'complete', missing: [] })
    expect(await completeUpload(deps(), lead.actor, { uploadId })).toMatchObject({ state: 'complete' })
    await expect(receiveChunk(deps(), lead.actor, chunk(uploadId, 0))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refuses a chunk that was cut, is too long, changed on its way, or has no place', async () => {
    const { uploadId } = await declareUpload(deps(), lead.actor, declared)
    const first = file.subarray(0, CHUNK_BYTES)
    const refused = (what: Parameters<typeof receiveChunk>[2]) =>
      expect(receiveChunk(deps(), lead.actor, what)).rejects.toMatchObject({ code: 'invalid_input' })
    await refused(chunk(uploadId, 0, first.subarray(1)))
    await refused(chunk(uploadId, 2, first))
    await refused(chunk(uploadId, 3, first))
    await refused(chunk(uploadId, 0, new Uint8Array()))
    const digest = createHash('sha256').update(first).digest('base64')
    await refused({ ...chunk(uploadId, 0, Buffer.alloc(CHUNK_BYTES)), contentDigest: `sha-256=:${digest}:` })
    expect((await readUpload(deps(), lead.actor, { uploadId })).missing).toEqual([0, 1, 2])
    await receiveChunk(deps(), lead.actor, { ...chunk(uploadId, 0), contentDigest: `md5=:abc:, sha-256=:${digest}:` })
    expect((await readUpload(deps(), lead.actor, { uploadId })).missing).toEqual([1, 2])
  })

  test('is not complete, and no import, while a chunk is missing', async () => {
    const { uploadId } = await declareUpload(deps(), lead.actor, declared)
    await receiveChunk(deps(), lead.actor, chunk(uploadId, 0))
    await expect(completeUpload(deps(), lead.actor, { uploadId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('2 of 3'),
    })
    await expect(startImport(deps(), lead.actor, { uploadId, pool: { name: 'P' } })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await deps().db.pool.count()).toBe(0)
  })

  test('becomes one import however often and at once it is asked; pool, version and job come with it', async () => {
    const { uploadId } = await declareUpload(deps(), lead.actor, declared)
    for (const index of [0, 1, 2]) await receiveChunk(deps(), lead.actor, chunk(uploadId, index))
    await completeUpload(deps(), lead.actor, { uploadId })
    const start = () => startImport(deps(), lead.actor, { uploadId, pool: { name: 'P' } })
    const started = await Promise.all([start(), start(), start()])
    expect(new Set(started.map(({ importId }) => importId)).size).toBe(1)
    expect(await deps().db.pool.count()).toBe(1)
    const jobs = await deps().db.$pool.query<{ task_identifier: string }>(
      'select task_identifier from graphile_worker.jobs',
    )
    expect(jobs.rows).toEqual([{ task_identifier: 'import-pool' }])
    await expect(readUpload(deps(), lead.actor, { uploadId })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('that is cancelled leaves nothing', async () => {
    const { uploadId } = await declareUpload(deps(), lead.actor, declared)
    await receiveChunk(deps(), lead.actor, chunk(uploadId, 0))
    await cancelUpload(deps(), lead.actor, { uploadId })
    expect(await deps().db.uploadChunk.count()).toBe(0)
    await expect(cancelUpload(deps(), lead.actor, { uploadId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(receiveChunk(deps(), lead.actor, chunk(uploadId, 1))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of an empty or too large file is refused', async () => {
    await expect(declareUpload(deps(), lead.actor, { ...declared, byteSize: 0 })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(
      declareUpload(deps(), lead.actor, { ...declared, byteSize: MAX_UPLOAD_BYTES + 1 }),
    ).rejects.toMatchObject({ code: 'too_large' })
    expect((await declareUpload(deps(), lead.actor, { ...declared, byteSize: MAX_UPLOAD_BYTES })).chunkCount).toBe(2048)
  })
})

describe('another person', () => {
  test.each(['a colleague', 'a stranger'])(
    '(%s) neither sees, fills, completes, imports nor removes it',
    async (who) => {
      const { uploadId } = await declareUpload(deps(), lead.actor, declared)
      const other = await buildMember('owner', who === 'a colleague' ? { workspace: lead.workspace } : {})
      const missing = { code: 'not_found' }
      await expect(readUpload(deps(), other.actor, { uploadId })).rejects.toMatchObject(missing)
      await expect(receiveChunk(deps(), other.actor, chunk(uploadId, 0))).rejects.toMatchObject(missing)
      await expect(completeUpload(deps(), other.actor, { uploadId })).rejects.toMatchObject(missing)
      await expect(cancelUpload(deps(), other.actor, { uploadId })).rejects.toMatchObject(missing)
      await expect(startImport(deps(), other.actor, { uploadId, pool: { name: 'P' } })).rejects.toMatchObject({
        code: 'conflict',
      })
      expect(await listUploads(deps(), other.actor)).toEqual([])
      expect((await declareUpload(deps(), other.actor, declared)).uploadId).not.toBe(uploadId)
      expect((await readUpload(deps(), lead.actor, { uploadId })).missing).toEqual([0, 1, 2])
    },
  )

  test.each(['reviewer', 'annotator'] as const)('a %s may not begin one', async (role) => {
    const other = await buildMember(role, { workspace: lead.workspace })
    await expect(declareUpload(deps(), other.actor, declared)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(cancelUpload(deps(), other.actor, { uploadId: UploadId.parse(deps().newId()) })).rejects.toMatchObject(
      { code: 'not_allowed' },
    )
  })
})
