import { beforeEach, describe, expect, test } from 'vitest'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { PromptId } from '#lib/core/vocabulary/ids'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { cancelImport } from '../imports/cancel-import.ts'
import { keepImport } from '../imports/keep-import.ts'
import { listRejections, readImport } from '../imports/read-import.ts'
import { runImport } from '../imports/run-import.ts'
import { stopImport } from '../imports/stop-import.ts'
import { archivePool } from './archive-pool.ts'
import { listPools } from './list-pools.ts'
import { listPrompts, readPrompt } from './list-prompts.ts'
import { readPool } from './read-pool.ts'
import { renamePool } from './rename-pool.ts'

const deps = () => testDatabase()
let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})

async function buildPool(rows: readonly unknown[], name = 'Pool', actor = lead.actor) {
  const started = await buildImport(actor, jsonLines(rows), { name })
  await runImport(deps(), started, { signal: new AbortController().signal, isLastAttempt: false })
  return started
}
const search = async (poolId: PoolId, filter: { search?: string; source?: string; lang?: string }) =>
  (await listPrompts(deps(), lead.actor, { poolId, version: 1, from: 0, most: 100, ...filter })).prompts.map(
    ({ position }) => position,
  )

describe('the prompts of a pool', () => {
  const rows = [
    { id: 'q-1', prompt: 'Straße and 100% sure_thing', source: 'a', lang: 'de' },
    { id: 'q-2', prompt: [{ role: 'user', content: 'He said "no\\way"\nand left' }], source: 'b' },
    { id: 'q-3', prompt: 'straight answer', source: 'a', lang: 'en' },
    { prompt: '\n\nHuman: مرحبا\n\nAssistant:', lang: 'ar' },
  ]

  test('are found by a part of their text or id in any case, signs read as themselves', async () => {
    const { poolId } = await buildPool(rows)
    expect(await search(poolId, { search: 'STRA' })).toEqual([0, 2])
    expect(await search(poolId, { search: '100%' })).toEqual([0])
    expect(await search(poolId, { search: 'e_t' })).toEqual([0])
    expect(await search(poolId, { search: '%' })).toEqual([0])
    expect(await search(poolId, { search: '"no\\way"\nand' })).toEqual([1])
    expect(await search(poolId, { search: 'Q-3' })).toEqual([2])
    expect(await search(poolId, { search: 'مرحبا' })).toEqual([3])
    expect(await search(poolId, { search: 'role' })).toEqual([])
  })

  test('are filtered by source and language, those that name none included', async () => {
    const { poolId } = await buildPool(rows)
    expect(await search(poolId, { source: 'a' })).toEqual([0, 2])
    expect(await search(poolId, { source: '' })).toEqual([3])
    expect(await search(poolId, { lang: '' })).toEqual([1])
    expect(await search(poolId, { source: 'a', lang: 'en', search: 's' })).toEqual([2])
  })

  test('are paged by place without a filter, and one after the other with one', async () => {
    const many = Array.from({ length: 25 }, (_, n) => ({ prompt: `number ${n}`, source: n % 2 === 0 ? 'even' : 'odd' }))
    const { poolId } = await buildPool(many)
    const page = (from: number, filter = {}) =>
      listPrompts(deps(), lead.actor, { poolId, version: 1, from, most: 5, ...filter })
    expect((await page(20)).prompts.map(({ position }) => position)).toEqual([20, 21, 22, 23, 24])
    expect(await page(25)).toEqual({ prompts: [], nextAfter: null })
    const seen: number[] = []
    for (let from: number | null = 0; from !== null; ) {
      const { prompts, nextAfter }: Awaited<ReturnType<typeof page>> = await page(from, { source: 'odd' })
      seen.push(...prompts.map(({ position }) => position))
      from = nextAfter === null ? null : nextAfter + 1
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => 2 * n + 1))
  })

  test('show their conversation, their responses, and which of those say the same', async () => {
    const { poolId } = await buildPool([{ prompt: 'Hi', responses: ['A', { content: 'b', model: 'm' }, ' a '] }])
    const [line] = (await listPrompts(deps(), lead.actor, { poolId, version: 1, from: 0, most: 1 })).prompts
    const prompt = await readPrompt(deps(), lead.actor, { poolId, promptId: PromptId.parse(line?.promptId) })
    expect(prompt.messages).toEqual([{ role: 'user', content: 'Hi' }])
    expect(prompt.responses.map(({ content, model, sameAs }) => ({ content, model, sameAs }))).toEqual([
      { content: 'A', model: null, sameAs: null },
      { content: 'b', model: 'm', sameAs: null },
      { content: ' a ', model: null, sameAs: 0 },
    ])
  })

  test('of a draft are shown to nobody', async () => {
    const { poolId } = await buildPool([{ prompt: 'A' }, { nothing: 1 }])
    await expect(search(poolId, {})).rejects.toMatchObject({ code: 'not_found' })
    const draft = await deps().db.prompt.findFirstOrThrow()
    await expect(readPrompt(deps(), lead.actor, { poolId, promptId: PromptId.parse(draft.id) })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a pool', () => {
  test('is renamed, unless another in use has the name', async () => {
    const { poolId } = await buildPool([{ prompt: 'A' }], 'One')
    await buildPool([{ prompt: 'A' }], 'Two')
    await renamePool(deps(), lead.actor, { poolId, name: 'ONE' })
    expect((await readPool(deps(), lead.actor, { poolId })).name).toBe('ONE')
    await expect(renamePool(deps(), lead.actor, { poolId, name: 'two' })).rejects.toMatchObject({
      code: 'conflict',
      problems: [{ path: 'name', message: expect.any(String) }],
    })
  })

  test('goes to the archive and comes back, unless its name was taken meanwhile', async () => {
    const { poolId } = await buildPool([{ prompt: 'A' }], 'One')
    await archivePool(deps(), lead.actor, { poolId, archived: true })
    await archivePool(deps(), lead.actor, { poolId, archived: true })
    expect(await listPools(deps(), lead.actor, { archived: false })).toEqual([])
    expect(await listPools(deps(), lead.actor, { archived: true })).toMatchObject([{ poolId }])
    await expect(buildImport(lead.actor, jsonLines([{ prompt: 'B' }]), { poolId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await archivePool(deps(), lead.actor, { poolId, archived: false })
    expect(await listPools(deps(), lead.actor, { archived: false })).toMatchObject([
      { poolId, version: { promptCount: 1 } },
    ])
    await archivePool(deps(), lead.actor, { poolId, archived: true })
    await buildPool([{ prompt: 'A' }], 'One')
    await expect(archivePool(deps(), lead.actor, { poolId, archived: false })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('stays out of the archive while an import is under way', async () => {
    const { poolId } = await buildPool([{ prompt: 'A' }, { nothing: 1 }])
    await expect(archivePool(deps(), lead.actor, { poolId, archived: true })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('another workspace', () => {
  test('finds neither pool, prompt, import nor report, and changes none of them', async () => {
    const { poolId, importId } = await buildPool([{ prompt: 'A' }, { nothing: 1 }])
    const stranger = await buildMember('owner')
    const missing = { code: 'not_found' }
    await expect(readPool(deps(), stranger.actor, { poolId })).rejects.toMatchObject(missing)
    await expect(listPrompts(deps(), stranger.actor, { poolId, version: 1, from: 0, most: 1 })).rejects.toMatchObject(
      missing,
    )
    await expect(readImport(deps(), stranger.actor, { importId })).rejects.toMatchObject(missing)
    await expect(listRejections(deps(), stranger.actor, { importId })).rejects.toMatchObject(missing)
    for (const decide of [keepImport, stopImport, cancelImport])
      await expect(decide(deps(), stranger.actor, { importId })).rejects.toMatchObject(missing)
    await expect(renamePool(deps(), stranger.actor, { poolId, name: 'Mine' })).rejects.toMatchObject(missing)
    await expect(archivePool(deps(), stranger.actor, { poolId, archived: true })).rejects.toMatchObject(missing)
    await expect(buildImport(stranger.actor, jsonLines([{ prompt: 'B' }]), { poolId })).rejects.toMatchObject(missing)
    expect(await listPools(deps(), stranger.actor, { archived: false })).toEqual([])
    expect(await readPool(deps(), lead.actor, { poolId })).toMatchObject({
      name: 'Pool',
      latestImport: { state: 'review', isEnding: false },
    })
  })

  test('a reviewer looks, and decides nothing', async () => {
    const { poolId, importId } = await buildPool([{ prompt: 'A' }, { nothing: 1 }])
    const { actor } = await buildMember('reviewer', { workspace: lead.workspace })
    expect((await readPool(deps(), actor, { poolId })).name).toBe('Pool')
    for (const decide of [keepImport, stopImport, cancelImport])
      await expect(decide(deps(), actor, { importId })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(renamePool(deps(), actor, { poolId, name: 'x' })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('an import that stands still', () => {
  test('asks for a worker once none has been seen for a while, and not before', async () => {
    const started = await buildImport(lead.actor, jsonLines([{ prompt: 'A' }]), { name: 'Pool' })
    const later = (seconds: number) => ({
      ...deps(),
      now: () => new Date(started.createdAt.getTime() + seconds * 1000),
    })
    expect((await readImport(later(10), lead.actor, started)).needsWorker).toBe(false)
    expect((await readImport(later(20), lead.actor, started)).needsWorker).toBe(true)
    await deps().db.workerHeartbeat.create({ data: { poolId: 'p', workerIds: [], seenAt: later(5).now() } })
    expect((await readImport(later(20), lead.actor, started)).needsWorker).toBe(false)
    expect((await readImport(later(60), lead.actor, started)).needsWorker).toBe(true)
  })
})
