import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#lib/core/vocabulary/app-error'
import { log } from '#lib/platform/log'
import { type JobContext, job } from './job.ts'

const context = (signal = new AbortController().signal): JobContext => ({
  // The handlers of these tests touch nothing of it.
  deps: {} as JobContext['deps'],
  signal,
  log: { ...log, warn: () => undefined },
  attempt: 1,
  maxAttempts: 25,
  outagePauseMs: 0,
})
const away = () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })

test('a job that meets an absent database goes on when it is back, within the same try', async () => {
  const outcomes = [away(), new AppError('unavailable', 'Not now.'), null]
  let calls = 0
  const handled = job({
    name: 'measure-nothing',
    payload: z.object({}),
    handle: async () => {
      const error = outcomes[calls++]
      if (error) throw error
    },
  })
  await handled.run({}, context())
  expect(calls).toBe(3)
})

test('a fault of the job itself is thrown at once, and so is an outage once the worker stops', async () => {
  const throwing = (error: unknown) =>
    job({ name: 'measure-nothing', payload: z.object({}), handle: () => Promise.reject(error) })
  await expect(throwing(new Error('a bug')).run({}, context())).rejects.toThrow('a bug')
  await expect(throwing(away()).run({}, context(AbortSignal.abort()))).rejects.toThrow('ECONNREFUSED')
})

test('a payload of another shape never reaches the handler', async () => {
  const never = job({
    name: 'measure-nothing',
    payload: z.object({ id: z.string() }),
    handle: () => Promise.reject(new Error('reached')),
  })
  await expect(never.run({}, context())).rejects.not.toThrow('reached')
})
