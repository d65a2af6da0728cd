import { expect, test } from 'vitest'
import { testDatabase } from '#lib/testing/database'
import { isDatabaseUnavailable } from './errors.ts'

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a transaction that finds no free connection in time is told as "not now", and is none of our bugs', async () => {
  const { db } = testDatabase()
  const held = await Promise.all(Array.from({ length: db.$pool.options.max }, () => db.$pool.connect()))
  const failure = await failureOf(db.$transaction(async () => null, { maxWait: 50 }))
  for (const client of held) client.release()
  expect(isDatabaseUnavailable(failure)).toBe(true)
})

test('an error that the database answers with is no absence', async () => {
  const { db } = testDatabase()
  expect(isDatabaseUnavailable(await failureOf(db.$queryRaw`select 1 / 0`))).toBe(false)
})
