import { afterAll, expect, test } from 'vitest'
import type { CountedPool, PromptBatch, PromptText } from '#lib/core/diversity/heavy-work'
import type { SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { type DiversitySettings, PAPER_SETTINGS, type TokenizerName } from '#lib/core/diversity/settings'
import { unpackSheet } from '#lib/core/diversity/tokens/token-sheet'
import { seededStream } from '#lib/core/random/seeded'
import { directHeavyWork } from '#lib/testing/direct-heavy-work'
import { createHeavyThreads, type HeavyThreads } from './heavy-threads.ts'

const opened: HeavyThreads[] = []
function threadsOf(threads: number): HeavyThreads {
  const made = createHeavyThreads({ threads })
  opened.push(made)
  return made
}
afterAll(() => Promise.all(opened.map((threads) => threads.close())))
const [one, two, four] = [threadsOf(1), threadsOf(2), threadsOf(4)]
const signal = new AbortController().signal
const timeout = { timeout: 60_000 }

const stream = seededStream('prompts')
const pool: PromptText[] = Array.from({ length: 2200 }, (_, i) => {
  const words = Array.from({ length: stream.integer(0, 12) }, () => `w${stream.integer(0, 400)}`).join(' ')
  return i % 3 === 0 ? [{ role: 'user', content: `${words} ${i % 7}` }] : `${words} 你好`
})
const BATCH = 500

async function* batchesOf(texts: readonly PromptText[], size = BATCH): AsyncGenerator<PromptBatch> {
  for (let firstIndex = 0; firstIndex < texts.length; firstIndex += size)
    yield { firstIndex, texts: texts.slice(firstIndex, firstIndex + size) }
}
const requestFor = (tokenizer: TokenizerName, texts = pool) => ({
  settings: { ...PAPER_SETTINGS, tokenizer },
  seed: 'seed',
  prompts: texts.length,
})
const factsOf = (prompts: number) => ({
  firstEqual: Uint32Array.from({ length: prompts }, (_, i) => i),
  sources: new Uint16Array(prompts),
  langs: new Uint16Array(prompts),
})
/** Never comes to an end, and knows when it was told to. */
function endless() {
  const state = { isOver: false, given: 0 }
  async function* batches(): AsyncGenerator<PromptBatch> {
    try {
      for (; ; state.given++) yield { firstIndex: 0, texts: pool.slice(0, 100) }
    } finally {
      state.isOver = true
    }
  }
  return { state, batches: batches() }
}

test(
  'a count is the same on 1, 2 and 4 threads, from texts and from kept sheets, and as sets of strings count it',
  timeout,
  async () => {
    for (const tokenizer of ['llama', 'o200k', 'words'] as const) {
      const request = requestFor(tokenizer)
      const expected: CountedPool = await directHeavyWork.count(request, batchesOf(pool), { signal })
      const kept = new Map<number, Uint8Array>()
      const counted = await Promise.all([
        one.count(request, batchesOf(pool), { signal }),
        two.count(request, batchesOf(pool, 1000), { signal }),
        four.count(request, batchesOf(pool), {
          signal,
          onSheet: async (firstIndex, sheet) => void kept.set(firstIndex, sheet),
        }),
      ])
      // Means are rounded one way here and another there.
      expect(counted[0]).toMatchObject({ ...expected, band: counted[0].band, bandPeak: counted[0].bandPeak })
      for (const count of counted) expect(count).toEqual(counted[0])
      expect([...kept.keys()].sort((a, b) => a - b)).toEqual([0, 500, 1000, 1500, 2000])
      async function* sheets(): AsyncGenerator<PromptBatch> {
        for (const [firstIndex, sheet] of kept)
          yield firstIndex % 1000 === 0
            ? { firstIndex, sheet }
            : { firstIndex, texts: pool.slice(firstIndex, firstIndex + BATCH) }
      }
      expect(await two.count(request, sheets(), { signal })).toEqual(counted[0])
    }
  },
)

test('sheets come in the order of the pool, those that were kept as they are', timeout, async () => {
  const request = requestFor('words')
  const expected = await directHeavyWork.tokenize(request, batchesOf(pool), { signal })
  const made: number[] = []
  const onSheet = async (firstIndex: number) => void made.push(firstIndex)
  async function* batches(): AsyncGenerator<PromptBatch> {
    for await (const batch of batchesOf(pool))
      yield batch.firstIndex === 1000 ? { firstIndex: 1000, sheet: expected[2] as Uint8Array } : batch
  }
  const sheets = await four.tokenize(request, batches(), { signal, onSheet })
  expect(sheets.map(unpackSheet)).toEqual(expected.map(unpackSheet))
  expect(made.sort((a, b) => a - b)).toEqual([0, 500, 1500, 2000])
})

test(
  'a profile, a choice and a ranking are those of the pure functions, with progress on the way',
  timeout,
  async () => {
    const texts = pool.slice(0, 600)
    const settings: DiversitySettings = PAPER_SETTINGS
    const chosen: SelectionSettings = { ...settings, method: 'diverse', count: 20, seed: 'seed' }
    const facts = factsOf(texts.length)
    const sheets = () => directHeavyWork.tokenize({ settings, prompts: 600 }, batchesOf(texts), { signal })
    const ratios: number[] = []
    const hooks = { signal, onProgress: (ratio: number) => void ratios.push(ratio) }
    expect(await two.profile({ sheets: await sheets(), settings, seed: 'seed', facts }, hooks)).toEqual(
      await directHeavyWork.profile({ sheets: await sheets(), settings, seed: 'seed', facts }, { signal }),
    )
    expect(ratios.length).toBeGreaterThan(2)
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b))
    const verdicts = await two.sortOut({ sheets: await sheets(), settings, facts }, hooks)
    expect(verdicts).toEqual(await directHeavyWork.sortOut({ sheets: await sheets(), settings, facts }, { signal }))
    for (const known of [null, verdicts])
      expect(await two.choose({ sheets: await sheets(), settings: chosen, facts, verdicts: known }, hooks)).toEqual(
        await directHeavyWork.choose({ sheets: await sheets(), settings: chosen, facts, verdicts: null }, { signal }),
      )
    expect(await two.rank({ sheets: await sheets(), basePrompts: 500, settings, seed: 'seed', facts }, hooks)).toEqual(
      await directHeavyWork.rank(
        { sheets: await sheets(), basePrompts: 500, settings, seed: 'seed', facts },
        { signal },
      ),
    )
  },
)

test('a pool of none, one or two prompts has its count', timeout, async () => {
  for (const texts of [[], ['one'], ['', 'two words']]) {
    const request = requestFor('llama', texts)
    expect(await four.count(request, batchesOf(texts), { signal })).toEqual(
      await directHeavyWork.count(request, batchesOf(texts), { signal }),
    )
    expect(await four.tokenize(request, batchesOf(texts), { signal })).toHaveLength(texts.length === 0 ? 0 : 1)
  }
})

test(
  'an abort ends endless work with its reason, tells the source, and leaves the threads fit for the next',
  timeout,
  async () => {
    const stopping = new AbortController()
    const { state, batches } = endless()
    const count = two.count({ ...requestFor('llama'), prompts: 1_000_000 }, batches, { signal: stopping.signal })
    await expect.poll(() => state.given, { timeout: 20_000 }).toBeGreaterThan(10)
    stopping.abort(new Error('enough'))
    await expect(count).rejects.toThrow('enough')
    await expect.poll(() => state.isOver).toBe(true)
    const request = requestFor('llama')
    expect(await two.count(request, batchesOf(pool), { signal })).toMatchObject({ prompts: pool.length })
    await expect(two.count(request, batchesOf(pool), { signal: stopping.signal })).rejects.toThrow('enough')
  },
)

test('an abort does not wait for a source that gives nothing', timeout, async () => {
  const stopping = new AbortController()
  const silent: AsyncIterable<PromptBatch> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
  }
  const count = two.count(requestFor('llama'), silent, { signal: stopping.signal })
  setTimeout(() => stopping.abort(new Error('enough')), 50)
  await expect(count).rejects.toThrow('enough')
})

test('what fails in a thread, in the source or in keeping a sheet rejects with its own error', timeout, async () => {
  await expect(two.count({ ...requestFor('llama'), prompts: 100 }, batchesOf(pool), { signal })).rejects.toThrow(
    new RangeError('the pool was announced with 100 prompts and holds more'),
  )
  await expect(two.count({ ...requestFor('llama'), prompts: 5000 }, batchesOf(pool), { signal })).rejects.toThrow(
    RangeError,
  )
  const facts = factsOf(1)
  const sheets = await two.tokenize({ settings: PAPER_SETTINGS, prompts: 1 }, batchesOf(['one']), { signal })
  const settings: SelectionSettings = { ...PAPER_SETTINGS, method: 'random', count: 9, seed: 'seed' }
  await expect(two.choose({ sheets, settings, facts, verdicts: null }, { signal })).rejects.toMatchObject({
    name: 'AppError',
    code: 'invalid_input',
  })
  async function* broken(): AsyncGenerator<PromptBatch> {
    yield { firstIndex: 0, texts: pool.slice(0, 100) }
    throw new Error('the disk is gone')
  }
  await expect(two.tokenize(requestFor('llama'), broken(), { signal })).rejects.toThrow('the disk is gone')
  const onSheet = () => Promise.reject(new Error('no room'))
  await expect(two.count(requestFor('llama'), batchesOf(pool), { signal, onSheet })).rejects.toThrow('no room')
  await expect(
    two.count(
      requestFor('llama'),
      (async function* (): AsyncGenerator<PromptBatch> {
        yield { firstIndex: 0, sheet: new Uint8Array(100) }
      })(),
      { signal },
    ),
  ).rejects.toThrow('these bytes are no token sheet')
})

test('no more batches are taken than the threads and those who keep sheets can follow', timeout, async () => {
  const { state, batches } = endless()
  const stopping = new AbortController()
  const pending: (() => void)[] = []
  const onSheet = () => new Promise<void>((resolve) => void pending.push(resolve))
  const work = two.tokenize({ settings: PAPER_SETTINGS, prompts: 2000 }, batches, { signal: stopping.signal, onSheet })
  await expect.poll(() => pending.length, { timeout: 20_000 }).toBe(4)
  expect(state.given).toBeLessThanOrEqual(5)
  stopping.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
})

test('more work than threads waits its turn, and closing refuses what waits', timeout, async () => {
  const threads = threadsOf(1)
  const request = requestFor('words')
  const counted = await Promise.all([1, 2, 3].map(() => threads.count(request, batchesOf(pool), { signal })))
  expect(counted[1]).toEqual(counted[0])
  const { state, batches } = endless()
  const running = threads.count({ ...request, prompts: 1_000_000 }, batches, { signal })
  const waiting = threads.count(request, batchesOf(pool), { signal })
  const refused = Promise.all([
    expect(running).rejects.toThrow('the threads are closed'),
    expect(waiting).rejects.toThrow('the threads are closed'),
  ])
  await expect.poll(() => state.given, { timeout: 20_000 }).toBeGreaterThan(2)
  await threads.close()
  await refused
  await expect(threads.count(request, batchesOf(pool), { signal })).rejects.toThrow('the threads are closed')
})

test('a text that Postgres or a driver lent is copied, a whole one moves', timeout, async () => {
  const request = requestFor('llama', pool.slice(0, 500))
  const [sheet] = (await one.tokenize(request, batchesOf(pool.slice(0, 500)), { signal })) as [Uint8Array]
  const lent = new Uint8Array(sheet.length + 8)
  lent.set(sheet, 8)
  const expected = await one.count(request, batchesOf(pool.slice(0, 500)), { signal })
  for (const given of [lent.subarray(8), sheet]) {
    async function* batches(): AsyncGenerator<PromptBatch> {
      yield { firstIndex: 0, sheet: given }
    }
    expect(await one.count(request, batches(), { signal })).toEqual(expected)
  }
  expect([lent.length, sheet.length]).toEqual([sheet.length === 0 ? lent.length : 0, 0])
})
