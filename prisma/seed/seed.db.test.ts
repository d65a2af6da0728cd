import { beforeEach, expect, test } from 'vitest'
import { demoAccounts } from '#lib/core/access/demo-accounts'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { openPrompts } from './content/open-prompts.ts'
import { rankedPrompts } from './content/ranked-prompts.ts'
import { seedDemo } from './main.ts'

beforeEach(resetDatabase)

test('the demo workspace holds its people and both pools, imported whole', async () => {
  const { db, auth } = testDatabase()
  await seedDemo(testDatabase())
  const pools = await db.poolVersion.findMany({
    select: { state: true, promptCount: true, responseCount: true },
    orderBy: { promptCount: 'asc' },
  })
  expect(pools).toEqual([
    { state: 'ready', promptCount: rankedPrompts.length, responseCount: 4 * rankedPrompts.length },
    { state: 'ready', promptCount: openPrompts.length, responseCount: 0 },
  ])
  expect(
    await db.poolImport.findMany({
      select: { state: true, rejectedCount: true, repeatedCount: true, identicalCount: true },
    }),
  ).toEqual(
    Array.from({ length: 2 }, () => ({ state: 'finished', rejectedCount: 0, repeatedCount: 0, identicalCount: 0 })),
  )
  expect(await db.instance.findFirst()).toMatchObject({ hasDemo: true, ownerUserId: null })
  for (const { email, password } of demoAccounts) {
    expect((await auth.api.signInEmail({ body: { email, password } })).user.email).toBe(email)
  }
})

test('a seed that was cut off goes on where it was and makes nothing twice', async () => {
  const { db } = testDatabase()
  const broken = { ...testDatabase(), now: () => new Date() }
  let calls = 0
  broken.newId = () => {
    calls += 1
    if (calls === 40) throw new Error('cut off')
    return testDatabase().newId()
  }
  await expect(seedDemo(broken)).rejects.toThrow('cut off')
  expect(await db.instance.findFirst()).toMatchObject({ hasDemo: false })
  await seedDemo(testDatabase())
  await seedDemo(testDatabase())
  expect(await db.workspace.count()).toBe(1)
  expect(await db.user.count()).toBe(demoAccounts.length)
  expect((await db.pool.findMany({ select: { name: true } })).length).toBe(2)
})
