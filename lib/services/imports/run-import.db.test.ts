import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#lib/data/client'
import { writeBatch } from '#lib/data/imports/batch'
import { beginRun } from '#lib/data/imports/run'
import { type BuiltFile, buildImport, countHeld, jsonLines } from '#lib/testing/builders/import'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Deps } from '../deps.ts'
import { readPool } from '../pools/read-pool.ts'
import { cancelImport } from './cancel-import.ts'
import { keepImport } from './keep-import.ts'
import { listRejections, readImport } from './read-import.ts'
import { runImport } from './run-import.ts'
import { stopImport } from './stop-import.ts'

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

const never = new AbortController().signal
const run = (
  importId: Awaited<ReturnType<typeof buildImport>>['importId'],
  deps: Deps = testDatabase(),
  signal = never,
) => runImport(deps, { importId }, { signal, isLastAttempt: false })

/** 2,600 lines in six batches: good rows, some with responses, every 50th with a fault, every 40th repeated, blank ones between. */
function mixedFile(): BuiltFile {
  const lines = Array.from({ length: 2_600 }, (_, n) => {
    if (n % 97 === 5) return ''
    if (n % 50 === 7) return '{"prompt": broken'
    if (n % 131 === 11) return JSON.stringify({ id: 'p0', prompt: `taken id ${n}` })
    const prompt = n % 40 === 1 ? 'The same question again' : `Question ${n}: what is ${n} + ${n}?`
    const responses = n % 5 === 0 ? [`It is ${2 * n}.`, `it  is ${2 * n}.`] : undefined
    return JSON.stringify({ id: `p${n}`, prompt, responses, score: n % 600 === 2 ? 1 : undefined })
  })
  return { name: 'mixed.jsonl', bytes: Buffer.from(lines.join('\n')) }
}

const nothing = async () => undefined
const oneRejection = (at: Date) => ({
  checkpoint: { format: 'jsonl' as const, gz: false, bytesRead: 9, fromOffset: 0, toOffset: 9, lineCount: 1, at },
  outcome: {
    ...{ acceptedCount: 0, repeatedCount: 0, responseCount: 0, identicalCount: 0, leftOut: [], repeatedExamples: [] },
    rejections: [{ line: 1, column: null, code: 'not_json' as const, reason: 'x' }],
  },
})

/** The same database, whose pool hands out connections that fail once `statements` have begun with "begin". */
function failingAfter(batches: number): Deps {
  const deps = testDatabase()
  let begun = 0
  const pool = new Proxy(deps.db.$pool, {
    get: (target, name) => {
      if (name !== 'connect') {
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      }
      return async () => {
        const client = await target.connect()
        const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
        const release = client.release.bind(client)
        return {
          query: async (...args: unknown[]) => {
            if (args[0] === 'begin') begun += 1
            // In the middle of a batch: the checkpoint has moved, the prompts are not in yet.
            if (begun > batches && String(args[0]).includes('insert into "Prompt"'))
              throw new Error('the connection broke')
            return query(...args)
          },
          release,
        }
      }
    },
  })
  const db = new Proxy(deps.db, {
    get: (target, name) => (name === '$pool' ? pool : Reflect.get(target, name, target)),
  }) as Database
  return { ...deps, db }
}

describe('an import', () => {
  test('of good lines alone becomes a ready version at once, with its summary', async () => {
    const rows = [
      { id: 1, prompt: 'One two three', source: 'a', lang: 'en' },
      {
        id: 'b',
        prompt: [{ role: 'user', content: 'Four' }],
        source: 'a',
        responses: ['x', { content: 'y', model: 'm' }],
      },
      { prompt: '\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant:', lang: 'de' },
    ]
    const started = await buildImport(lead.actor, jsonLines(rows), { name: 'Three' })
    expect(started).toMatchObject({ state: 'queued', versionNumber: 1, fileName: 'prompts.jsonl' })

    expect(await run(started.importId)).toBe('finished')

    const report = await readImport(testDatabase(), lead.actor, started)
    expect(report).toMatchObject({
      state: 'finished',
      readCount: 3,
      acceptedCount: 3,
      rejectedCount: 0,
      responseCount: 2,
      leftOut: [],
      format: 'jsonl',
      gz: false,
    })
    expect(report.bytesRead).toBe(report.bytesTotal)
    const pool = await readPool(testDatabase(), lead.actor, started)
    expect(pool.version).toMatchObject({ number: 1, promptCount: 3, responseCount: 2, repeatedCount: 0 })
    expect(pool.summary).toMatchObject({
      turns: [
        { value: 1, count: 2 },
        { value: 3, count: 1 },
      ],
      responses: [
        { value: 0, count: 2 },
        { value: 2, count: 1 },
      ],
      sources: [
        { value: 'a', count: 2 },
        { value: null, count: 1 },
      ],
      langs: [
        { value: null, count: 1 },
        { value: 'de', count: 1 },
        { value: 'en', count: 1 },
      ],
    })
    expect(await testDatabase().db.uploadChunk.count()).toBe(0)
    const stored = await testDatabase().db.prompt.findMany({ orderBy: { position: 'asc' } })
    expect(stored[2]).toMatchObject({ rawText: rows[2]?.prompt, turnCount: 3, preview: 'Why?', sourceLine: 3 })
    expect(stored[1]).toMatchObject({ rawText: null, responseCount: 2, externalId: 'b' })
  })

  test('with faults waits for the lead, and what is kept is what the report says', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    expect(await run(started.importId)).toBe('review')
    const report = await readImport(testDatabase(), lead.actor, started)
    expect(report.readCount).toBe(report.acceptedCount + report.rejectedCount)
    expect(report).toMatchObject({ lineCount: 2_600, leftOut: [{ field: 'score', count: 5, firstLine: 3 }] })
    expect(report.repeatedExamples[0]).toMatchObject({ line: 42, firstLine: 2, firstVersion: 1 })
    expect((await readPool(testDatabase(), lead.actor, started)).version).toBeNull()

    const rejections = await listRejections(testDatabase(), lead.actor, started)
    expect(rejections).toHaveLength(report.rejectedCount)
    expect(rejections[0]).toEqual({
      line: 8,
      column: 12,
      code: 'not_json',
      reason: 'Not JSON: a value should stand here.',
    })
    expect(rejections.find(({ code }) => code === 'duplicate_id')).toMatchObject({
      line: 12,
      reason: expect.stringContaining('line 1 of this file'),
    })

    const kept = await keepImport(testDatabase(), lead.actor, started)
    expect(kept.state).toBe('finished')
    const held = await countHeld(started.poolId)
    expect(held.prompts).toBe(report.acceptedCount)
    expect(held.responses).toBe(report.responseCount)
    expect(held.positions).toEqual(Array.from({ length: report.acceptedCount }, (_, n) => n))
    expect(held.versions).toEqual([
      { number: 1, state: 'ready', promptCount: report.acceptedCount, responseCount: report.responseCount },
    ])
    await expect(stopImport(testDatabase(), lead.actor, started)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that is stopped leaves nothing but its report', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    await run(started.importId)
    expect((await stopImport(testDatabase(), lead.actor, started)).isEnding).toBe(true)
    await expect(keepImport(testDatabase(), lead.actor, started)).rejects.toMatchObject({ code: 'conflict' })

    expect(await run(started.importId)).toBe('stopped')

    expect(await countHeld(started.poolId)).toEqual({ prompts: 0, responses: 0, positions: [], versions: [] })
    const report = await readImport(testDatabase(), lead.actor, started)
    expect(report.state).toBe('stopped')
    expect(await listRejections(testDatabase(), lead.actor, started)).toHaveLength(report.rejectedCount)
  })

  test.each(['plain', 'gz'])(
    'that breaks in the middle of a batch goes on at its checkpoint and ends as an unbroken one (%s)',
    async (packing) => {
      const file = mixedFile()
      const packed = packing === 'gz' ? { name: 'mixed.jsonl.gz', bytes: gzipSync(file.bytes) } : file
      const whole = await buildImport(lead.actor, packed, { name: 'Unbroken' })
      await run(whole.importId)
      const broken = await buildImport(lead.actor, packed, { name: 'Broken' })
      for (const batches of [0, 2, 1]) {
        await expect(run(broken.importId, failingAfter(batches))).rejects.toThrow('the connection broke')
        const { acceptedCount, responseCount } = await readImport(testDatabase(), lead.actor, broken)
        expect(await countHeld(broken.poolId)).toMatchObject({ prompts: acceptedCount, responses: responseCount })
      }
      expect((await readImport(testDatabase(), lead.actor, broken)).acceptedCount).toBeGreaterThan(0)
      expect(await run(broken.importId)).toBe('review')

      const strip = ({
        importId,
        poolId,
        uploadId,
        createdAt,
        startedAt,
        progressAt,
        ...rest
      }: Awaited<ReturnType<typeof readImport>>) => rest
      expect(strip(await readImport(testDatabase(), lead.actor, broken))).toEqual(
        strip(await readImport(testDatabase(), lead.actor, whole)),
      )
      expect(await countHeld(broken.poolId)).toEqual(await countHeld(whole.poolId))
      expect(await listRejections(testDatabase(), lead.actor, broken)).toEqual(
        await listRejections(testDatabase(), lead.actor, whole),
      )
    },
  )

  test('goes on at its checkpoint after the worker was told to stop', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    const stopping = AbortSignal.abort(new Error('the worker stops'))
    await expect(run(started.importId, testDatabase(), stopping)).rejects.toThrow('the worker stops')
    const { acceptedCount, state } = await readImport(testDatabase(), lead.actor, started)
    expect(state).toBe('running')
    expect(acceptedCount).toBeGreaterThan(0)
    expect(await run(started.importId)).toBe('review')
  })

  test('taken over by another worker: the replaced one writes nothing, removes nothing and ends nothing', async () => {
    const { db, newId, now } = testDatabase()
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    const replaced = await beginRun(db, { importId: started.importId, runToken: newId(), at: now() })
    if (!replaced) throw new Error('the run did not begin')
    await beginRun(db, { importId: started.importId, runToken: newId(), at: now() })
    const batch = oneRejection(now())
    expect(await writeBatch(db, replaced, batch, nothing)).toBeNull()
    expect(await readImport(testDatabase(), lead.actor, started)).toMatchObject({
      readCount: 0,
      lineCount: 0,
      state: 'running',
    })
    expect(await listRejections(testDatabase(), lead.actor, started)).toEqual([])
  })

  test('a batch sent twice counts once', async () => {
    const { db, newId, now } = testDatabase()
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    const held = await beginRun(db, { importId: started.importId, runToken: newId(), at: now() })
    if (!held) throw new Error('the run did not begin')
    const batch = oneRejection(now())
    expect(await writeBatch(db, held, batch, nothing)).toEqual({ isEnding: false })
    expect(await writeBatch(db, held, batch, nothing)).toBeNull()
    expect((await readImport(testDatabase(), lead.actor, started)).readCount).toBe(1)
  })
})

describe('cancelling', () => {
  test('a waiting import ends it at once, without a worker', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    expect((await cancelImport(testDatabase(), lead.actor, started)).state).toBe('cancelled')
    expect(await countHeld(started.poolId)).toEqual({ prompts: 0, responses: 0, positions: [], versions: [] })
    expect(await testDatabase().db.uploadChunk.count()).toBe(0)
    expect(await run(started.importId)).toBe('nothing-to-do')
  })

  test('a running import is seen at the next batch, and what was read is removed', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    await expect(run(started.importId, failingAfter(2))).rejects.toThrow('the connection broke')
    expect((await countHeld(started.poolId)).prompts).toBeGreaterThan(0)
    expect(await cancelImport(testDatabase(), lead.actor, started)).toMatchObject({ state: 'running', isEnding: true })
    expect(await run(started.importId)).toBe('cancelled')
    expect(await countHeld(started.poolId)).toEqual({ prompts: 0, responses: 0, positions: [], versions: [] })
  })

  test('an import that waits for its decision, or has ended, is refused', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Mixed' })
    await run(started.importId)
    await expect(cancelImport(testDatabase(), lead.actor, started)).rejects.toMatchObject({ code: 'conflict' })
    await keepImport(testDatabase(), lead.actor, started)
    await expect(cancelImport(testDatabase(), lead.actor, started)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a second file into a pool', () => {
  test('is its next version, counts over both, and refuses ids the first one brought', async () => {
    const first = await buildImport(
      lead.actor,
      jsonLines([
        { id: 'a', prompt: 'A' },
        { id: 'b', prompt: 'B' },
      ]),
      { name: 'Pool' },
    )
    await run(first.importId)
    const second = await buildImport(
      lead.actor,
      jsonLines([
        { id: 'b', prompt: 'B2' },
        { id: 'c', prompt: 'A' },
      ]),
      { poolId: first.poolId },
    )
    expect(second.versionNumber).toBe(2)
    expect(await run(second.importId)).toBe('review')
    expect(await listRejections(testDatabase(), lead.actor, second)).toMatchObject([
      { line: 1, code: 'duplicate_id', reason: expect.stringContaining('version 1 of this pool (line 2 of its file)') },
    ])
    expect((await readImport(testDatabase(), lead.actor, second)).repeatedExamples).toMatchObject([
      { line: 2, firstLine: 1, firstVersion: 1 },
    ])
    await keepImport(testDatabase(), lead.actor, second)
    const pool = await readPool(testDatabase(), lead.actor, first)
    expect(pool.version).toMatchObject({ number: 2, promptCount: 3, repeatedCount: 1 })
    expect((await countHeld(first.poolId)).positions).toEqual([0, 1, 2])
  })

  test('waits until the import before it has ended', async () => {
    const first = await buildImport(lead.actor, jsonLines([{ prompt: 'A' }]), { name: 'Pool' })
    await expect(buildImport(lead.actor, jsonLines([{ prompt: 'B' }]), { poolId: first.poolId })).rejects.toMatchObject(
      {
        code: 'conflict',
        message: expect.stringContaining('under way'),
      },
    )
    // The upload is not used up by the refusal.
    expect(await testDatabase().db.upload.count({ where: { state: 'complete' } })).toBe(1)
  })

  test('after a failed first one goes on under the same name and number', async () => {
    const failed = await buildImport(lead.actor, jsonLines([{ nothing: 1 }]), { name: 'Pool' })
    expect(await run(failed.importId)).toBe('failed')
    const again = await buildImport(lead.actor, jsonLines([{ prompt: 'A' }]), { name: 'pool' })
    expect(again).toMatchObject({ poolId: failed.poolId, versionNumber: 1 })
    expect(await run(again.importId)).toBe('finished')
    await expect(buildImport(lead.actor, jsonLines([{ prompt: 'A' }]), { name: 'POOL' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('a file that cannot be read keeps nothing and says why', () => {
  const rows = Buffer.from(
    Array.from(
      { length: 3_000 },
      (_, n) => `${JSON.stringify({ prompt: `${n} ${'word '.repeat(n % 50)}${Math.sin(n)}` })}\n`,
    ).join(''),
  )
  const gz = gzipSync(rows)
  const corrupt = Uint8Array.from(gz)
  corrupt.fill(0xff, gz.length - 3_000, gz.length - 2_900)
  test.each<[string, BuiltFile, string, RegExp]>([
    [
      'truncated gzip',
      { name: 'a.jsonl.gz', bytes: gz.subarray(0, gz.length - 2_000) },
      'gzip_broken',
      /ends too early/,
    ],
    ['damaged gzip', { name: 'a.jsonl.gz', bytes: corrupt }, 'gzip_broken', /damaged/],
    [
      'a zip bomb',
      { name: 'a.txt.gz', bytes: gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a')) },
      'unpacks_too_large',
      /200 times/,
    ],
    ['an array', { name: 'a.json', bytes: Buffer.from('[{"prompt":"a"},\n{"prompt":"b"}]') }, 'not_lines', /jq -c/],
    [
      'a pretty-printed document',
      { name: 'a.json', bytes: Buffer.from('{\n  "prompt": "a"\n}\n') },
      'not_lines',
      /jq -c/,
    ],
    [
      'UTF-16',
      { name: 'a.jsonl', bytes: Buffer.from('\ufeff{"prompt":"a"}\n', 'utf16le') },
      'other_encoding',
      /UTF-16/,
    ],
    ['a zip', { name: 'a.jsonl', bytes: Buffer.from('PK\x03\x04rest') }, 'other_format', /zip/],
    ['blank lines alone', { name: 'a.jsonl', bytes: Buffer.from('\n\n  \n') }, 'empty', /no prompts/],
    ['an empty file in gzip', { name: 'a.jsonl.gz', bytes: gzipSync('') }, 'empty', /no prompts/],
    [
      '100,000 levels',
      { name: 'a.jsonl', bytes: Buffer.from('{"prompt":'.repeat(100_000)) },
      'nothing_accepted',
      /Its one line/,
    ],
    ['a 20 MB line', { name: 'a.jsonl', bytes: Buffer.alloc(20_000_000, 'a') }, 'nothing_accepted', /Its one line/],
  ])('%s', async (_name, file, code, words) => {
    const started = await buildImport(lead.actor, file, { name: 'Bad' })
    expect(await run(started.importId)).toBe('failed')
    const report = await readImport(testDatabase(), lead.actor, started)
    expect(report).toMatchObject({ state: 'failed', failureCode: code, failureDetail: expect.stringMatching(words) })
    expect(await countHeld(started.poolId)).toEqual({ prompts: 0, responses: 0, positions: [], versions: [] })
    expect(await testDatabase().db.uploadChunk.count()).toBe(0)
  })

  test('what fails for no reason of the file is given up after the last try, and leaves nothing', async () => {
    const started = await buildImport(lead.actor, mixedFile(), { name: 'Bad' })
    await expect(runImport(failingAfter(1), started, { signal: never, isLastAttempt: true })).rejects.toThrow(
      'the connection broke',
    )
    expect(await readImport(testDatabase(), lead.actor, started)).toMatchObject({
      state: 'failed',
      failureCode: 'gave_up',
    })
    expect(await countHeld(started.poolId)).toEqual({ prompts: 0, responses: 0, positions: [], versions: [] })
  })
})
