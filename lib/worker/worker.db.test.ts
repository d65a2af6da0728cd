import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { enqueueJob } from '#lib/data/jobs'
import { waitUntil } from '#lib/platform/processes'
import { resetDatabase, testDatabase, testWorker } from '#lib/testing/database'
import { type Generation, startGeneration } from './generation.ts'
import { type Job, type JobContext, job } from './job.ts'

let generation: Generation | null = null
beforeEach(resetDatabase)
afterEach(async () => {
  await generation?.stop(2_000)
  generation = null
})

async function work(...jobs: Job[]): Promise<Generation> {
  generation = await startGeneration(testWorker(), jobs)
  return generation
}
const held = async () => {
  const { rows } = await testDatabase().db.$pool.query<{
    attempts: number
    last_error: string | null
    locked_by: string | null
  }>('SELECT attempts, last_error, locked_by FROM graphile_worker.jobs')
  return rows
}

test('a job runs once with its checked payload and is then gone', async () => {
  const seen: unknown[] = []
  await work(
    job({
      name: 'greet',
      payload: z.object({ name: z.string(), times: z.number().default(2) }),
      handle: async (payload, { attempt }) => void seen.push({ ...payload, attempt }),
    }),
  )
  await enqueueJob(testDatabase().db, { name: 'greet', payload: { name: 'Ada' } })
  expect(await waitUntil(async () => (await held()).length === 0, { withinMs: 10_000 })).toBe(true)
  expect(seen).toEqual([{ name: 'Ada', times: 2, attempt: 1 }])
})

test('a payload that does not fit its schema never reaches the handler', async () => {
  let handled = false
  await work(
    job({
      name: 'greet',
      payload: z.object({ name: z.string() }),
      handle: async () => {
        handled = true
      },
    }),
  )
  await enqueueJob(testDatabase().db, { name: 'greet', payload: { name: 7 } })
  expect(await waitUntil(async () => (await held()).some((row) => row.last_error !== null), { withinMs: 10_000 })).toBe(
    true,
  )
  expect(handled).toBe(false)
})

test('a job at hand is told to stop, put back, and taken by the next worker', async () => {
  const runs: JobContext['attempt'][] = []
  const patient = job({
    name: 'wait',
    payload: z.object({}),
    handle: async (_payload, { signal, attempt }) => {
      runs.push(attempt)
      if (attempt > 1) return
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
      throw signal.reason
    },
  })
  const first = await work(patient)
  await enqueueJob(testDatabase().db, { name: 'wait', payload: {} })
  expect(await waitUntil(() => runs.length === 1, { withinMs: 10_000 })).toBe(true)
  await first.stop(5_000)
  expect(await held()).toMatchObject([{ attempts: 1, locked_by: null }])

  await work(patient)
  expect(await waitUntil(async () => (await held()).length === 0, { withinMs: 15_000 })).toBe(true)
  expect(runs).toEqual([1, 2])
})

test('heavy jobs run one at a time, and however many wait, every other job has its place', async () => {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const heavy = job({
    name: 'toil',
    payload: z.object({}),
    isHeavy: true,
    handle: async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => ends.push(resolve))
      running -= 1
    },
  })
  let greeted = 0
  const light = job({ name: 'greet', payload: z.object({}), handle: async () => void greeted++ })
  for (let n = 0; n < 4; n++) await enqueueJob(testDatabase().db, { name: 'toil', payload: {}, isHeavy: true })
  await work(heavy, light)
  expect(await waitUntil(() => ends.length === 1, { withinMs: 10_000 })).toBe(true)
  for (let n = 0; n < 4; n++) await enqueueJob(testDatabase().db, { name: 'greet', payload: {} })
  expect(await waitUntil(() => greeted === 4, { withinMs: 10_000 })).toBe(true)
  for (let n = 0; n < 4; n++) {
    expect(await waitUntil(() => ends.length === n + 1, { withinMs: 10_000 })).toBe(true)
    expect(running).toBe(1)
    ends[n]?.()
  }
  expect(await waitUntil(async () => (await held()).length === 0, { withinMs: 10_000 })).toBe(true)
  expect(most).toBe(1)
})
