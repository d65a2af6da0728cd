import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#lib/data/client'
import type { PoolImport } from '#lib/data/imports/import-row'
import { beginRun } from '#lib/data/imports/run'
import { type BuiltFile, buildImport, jsonLines } from '#lib/testing/builders/import'
import { type BuiltPlan, buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { openCampaign } from '../campaigns/open-campaign.ts'
import type { Deps } from '../deps.ts'
import { readPool } from '../pools/read-pool.ts'
import { cancelImport } from './cancel-import.ts'
import { keepImport } from './keep-import.ts'
import { listRejections, readImport } from './read-import.ts'
import { runImport } from './run-import.ts'
import { stopImport } from './stop-import.ts'

const deps = testDatabase()
const { db } = deps
const never = new AbortController().signal
const run = ({ importId }: PoolImport, using: Deps = deps, signal = never) =>
  runImport(using, { importId }, { signal, isLastAttempt: false })

let built: BuiltPlan
beforeEach(async () => {
  await resetDatabase()
  built = await buildLockedCampaign({ prompts: 3, responsesOf: (i) => (i === 0 ? ['Same'] : []) })
})
const start = (file: BuiltFile) => buildImport(built.lead.actor, file, { campaignId: built.campaignId })
const read = (one: PoolImport) => readImport(deps, built.lead.actor, one)
const held = async () => {
  const rows = await db.candidateResponse.findMany({
    include: { prompt: true },
    orderBy: [{ prompt: { position: 'asc' } }, { index: 'asc' }],
  })
  return rows.map(({ prompt, index, content }) => `${prompt.externalId} ${index} ${content}`)
}

describe('an import of responses', () => {
  test('adds them to their prompts, by the file’s id or by ours, after those that are there', async () => {
    const rows = [
      { id: 'p-0', responses: ['Another', { content: 'A third', model: 'm' }] },
      { id: built.promptIds[1], response: 'First' },
      { id: 'p-1', response: 'Second' },
    ]
    const one = await start(jsonLines(rows))
    expect(await run(one)).toBe('finished')
    expect(await held()).toEqual(['p-0 0 Same', 'p-0 1 Another', 'p-0 2 A third', 'p-1 0 First', 'p-1 1 Second'])
    const report = {
      kind: 'responses',
      state: 'finished',
      acceptedCount: 3,
      rejectedCount: 0,
      responseCount: 4,
      identicalCount: 0,
    }
    expect(await read(one)).toMatchObject(report)
    expect((await db.prompt.findMany({ orderBy: { position: 'asc' } })).map((prompt) => prompt.responseCount)).toEqual([
      3, 2, 0,
    ])
    expect(await db.stagedResponse.count()).toBe(0)
    expect(await db.uploadChunk.count()).toBe(0)
  })

  test('leaves the pool’s versions and its list of imports as they were', async () => {
    const before = await readPool(deps, built.lead.actor, built)
    await run(await start(jsonLines([{ id: 'p-1', response: 'First' }])))
    expect(await readPool(deps, built.lead.actor, built)).toEqual(before)
    expect(await db.prompt.count()).toBe(3)
  })

  test('counts what says the same as identical and does not store it, within the file and against the pool', async () => {
    const rows = [
      { id: 'p-0', responses: ['SAME', 'same ', 'New'] },
      { id: 'p-0', response: ' new' },
      { id: 'p-1', responses: ['One', 'one', 'Two'] },
    ]
    const one = await start(jsonLines(rows))
    expect(await run(one)).toBe('finished')
    expect(await held()).toEqual(['p-0 0 Same', 'p-0 1 New', 'p-1 0 One', 'p-1 1 Two'])
    expect(await read(one)).toMatchObject({ acceptedCount: 3, responseCount: 3, identicalCount: 4 })
  })

  test('turns away unknown ids and broken lines with line and column, and nobody sees the rest until it is kept', async () => {
    const lines = [
      '{"id": "p-1", "response": "One"}',
      '{"response": "Two", "id": "nobody"}',
      '{"id": "p-2"',
      '{"id": "p-2", "responses": []}',
    ]
    const one = await start({ name: 'responses.jsonl', bytes: Buffer.from(lines.join('\n')) })
    expect(await run(one)).toBe('review')
    expect(await held()).toEqual(['p-0 0 Same'])
    const rejections = await listRejections(deps, built.lead.actor, one)
    expect(rejections.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 27, 'unknown_id'],
      [3, 13, 'not_json'],
      [4, 28, 'wrong_shape'],
    ])
    await keepImport(deps, built.lead.actor, one)
    expect(await held()).toEqual(['p-0 0 Same', 'p-1 0 One'])
    expect(await read(one)).toMatchObject({ state: 'finished', readCount: 4, acceptedCount: 1, rejectedCount: 3 })
  })

  test('stopped at its report leaves nothing but the report', async () => {
    const one = await start(jsonLines([{ id: 'p-1', response: 'One', score: 3 }]))
    expect(await run(one)).toBe('review')
    await stopImport(deps, built.lead.actor, one)
    expect(await run(one)).toBe('stopped')
    expect(await held()).toEqual(['p-0 0 Same'])
    expect(await db.stagedResponse.count()).toBe(0)
    expect(await read(one)).toMatchObject({ state: 'stopped', leftOut: [{ field: 'score', count: 1 }] })
    expect(await db.poolVersion.count({ where: { state: 'ready' } })).toBe(1)
  })

  test('cancelled while it waits, or while it runs, keeps nothing', async () => {
    const waiting = await start(jsonLines([{ id: 'p-1', response: 'One' }]))
    expect((await cancelImport(deps, built.lead.actor, waiting)).state).toBe('cancelled')
    const running = await start(jsonLines([{ id: 'p-1', response: 'One' }]))
    await beginRun(db, { importId: running.importId, runToken: deps.newId(), at: deps.now() })
    await cancelImport(deps, built.lead.actor, running)
    expect(await run(running)).toBe('cancelled')
    expect(await held()).toEqual(['p-0 0 Same'])
    expect(await db.poolVersion.count()).toBe(1)
  })

  test('stopped by a worker that ends goes on from its checkpoint: every line counts once', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => ({ id: `p-${n % 3}`, response: `Answer ${n % 600}` }))
    // 200 different answers for each prompt: two thirds of the lines say something new only once.
    const one = await start(jsonLines(rows))
    const stop = new AbortController()
    stop.abort(new Error('the worker stops'))
    await expect(run(one, deps, stop.signal)).rejects.toThrow('the worker stops')
    const { readCount } = await read(one)
    expect(readCount).toBe(500)
    expect(await run(one)).toBe('finished')
    expect(await read(one)).toMatchObject({
      readCount: 1_200,
      acceptedCount: 1_200,
      responseCount: 600,
      identicalCount: 600,
    })
    expect(await db.candidateResponse.count()).toBe(601)
  })

  test('taken over by another worker, the replaced one stages nothing', async () => {
    const one = await start(jsonLines([{ id: 'p-1', response: 'One' }]))
    const pool = new Proxy(db.$pool, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (name !== 'connect') return typeof value === 'function' ? value.bind(target) : value
        // Another worker begins in the moment before this one writes.
        return async () => {
          await beginRun(db, { importId: one.importId, runToken: deps.newId(), at: deps.now() })
          return target.connect()
        }
      },
    })
    const slow = new Proxy(db, {
      get: (target, name) => (name === '$pool' ? pool : Reflect.get(target, name, target)),
    }) as Database
    expect(await run(one, { ...deps, db: slow })).toBe('taken-over')
    expect(await db.stagedResponse.count()).toBe(0)
    expect(await run(one)).toBe('finished')
  })

  test('a prompt takes 256 responses and no more', async () => {
    const many = Array.from({ length: 256 }, (_, n) => `Answer ${n}`)
    const one = await start(
      jsonLines([
        { id: 'p-1', responses: many },
        { id: 'p-1', response: 'One more' },
      ]),
    )
    expect(await run(one)).toBe('review')
    const [rejection] = await listRejections(deps, built.lead.actor, one)
    expect(rejection).toMatchObject({ line: 2, code: 'too_many' })
    expect(rejection?.reason).toContain('256 responses already')
  })

  test('with nothing that can be used fails and says so', async () => {
    const one = await start({ name: 'list.txt', bytes: Buffer.from('just\ntext\n') })
    expect(await run(one)).toBe('failed')
    expect(await read(one)).toMatchObject({ state: 'failed', failureCode: 'nothing_accepted', rejectedCount: 2 })
  })

  test('one at a time goes into a pool; a campaign that was opened takes none; another workspace’s is not there', async () => {
    const one = await start(jsonLines([{ id: 'p-1', responses: ['One', 'Two'] }]))
    await expect(start(jsonLines([{ id: 'p-2', response: 'One' }], 'b.jsonl'))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Another import of responses'),
    })
    await run(one)
    await openCampaign(deps, built.lead.actor, built)
    await expect(start(jsonLines([{ id: 'p-2', response: 'One' }], 'c.jsonl'))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('its items are made'),
    })
    const stranger = await buildMember('lead')
    const foreign = buildImport(stranger.actor, jsonLines([{ id: 'p-2', response: 'x' }]), {
      campaignId: built.campaignId,
    })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })
})
