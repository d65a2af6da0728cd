import { beforeEach, expect, test, vi } from 'vitest'
import { demoAccounts } from '#lib/core/access/demo-accounts'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import signInPage from '../../app/(entry)/sign-in/page.tsx'

vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ get: () => undefined }) }))

const shown = async () => {
  const page = await signInPage({ params: Promise.resolve({}), searchParams: Promise.resolve({}) })
  const text = JSON.stringify(page)
  return demoAccounts.filter(({ email, password }) => text.includes(email) || text.includes(password)).length
}

beforeEach(resetDatabase)

test.each([
  [true, 'on', demoAccounts.length],
  [true, 'off', 0],
  [false, 'on', 0],
  [false, 'off', 0],
] as const)('demo data %s, DEMO=%s: %i demo accounts are offered', async (hasDemo, DEMO, count) => {
  const { db, env } = testDatabase()
  await db.instance.update({ where: { id: 1 }, data: { hasDemo } })
  testDatabase().env = { ...env, DEMO }
  expect(await shown()).toBe(count)
  testDatabase().env = env
})
