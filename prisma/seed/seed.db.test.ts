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

test('the demo campaign is half judged by two annotators over the past days, and its books balance', async () => {
  const { db } = testDatabase()
  await seedDemo(testDatabase())
  const campaign = await db.campaign.findFirstOrThrow({ include: { counter: true, plans: true } })
  expect(campaign).toMatchObject({ state: 'open', plans: [{ number: 1 }] })
  const items = await db.item.findMany()
  expect(items).toHaveLength(rankedPrompts.length)
  const judgments = await db.judgment.findMany({ orderBy: { sequence: 'asc' } })
  expect(judgments).toHaveLength(items.length)
  expect(await db.assignment.count({ where: { state: 'declined' } })).toBe(3)
  expect(campaign.counter).toMatchObject({
    spentUnits: BigInt(4 * judgments.length),
    reservedUnits: 0n,
    lastSequence: BigInt(judgments.length),
    capUnits: BigInt(8 * items.length),
  })
  const times = judgments.map((judgment) => judgment.submittedAt.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(times.at(-1)).toBeLessThan(Date.now())
  for (const { activeMs, startedAt, submittedAt } of judgments)
    expect(activeMs).toBeLessThanOrEqual(submittedAt.getTime() - startedAt.getTime())
  // They disagree somewhere and agree somewhere, and tie now and then.
  const both = items.flatMap(({ id }) => {
    const [one, other] = judgments.filter((judgment) => judgment.itemId === id)
    return one && other ? [String(one.ranks) === String(other.ranks)] : []
  })
  expect(new Set(both)).toEqual(new Set([true, false]))
  expect(judgments.some(({ ranks }) => new Set(ranks).size < ranks.length)).toBe(true)
})

test('in the demo workspace everything happened in the order it had to: people, pools, the campaign, its judgments', async () => {
  const { db } = testDatabase()
  await seedDemo(testDatabase())
  const logged = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { createdAt: true } })
  const times = logged.map(({ createdAt }) => createdAt.getTime())
  expect(times.length).toBeGreaterThan(4)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  const last = (dates: (Date | null)[]) => Math.max(...dates.map((date) => date?.getTime() ?? Number.NaN))
  const joined = last((await db.membership.findMany()).map(({ createdAt }) => createdAt))
  const ready = last((await db.poolVersion.findMany()).map(({ readyAt }) => readyAt))
  const { createdAt, openedAt } = await db.campaign.findFirstOrThrow()
  const judged = (await db.judgment.findMany()).map(({ startedAt }) => startedAt.getTime())
  expect(joined).toBeLessThanOrEqual(ready)
  expect(ready).toBeLessThan(createdAt.getTime())
  expect(createdAt.getTime()).toBeLessThanOrEqual(openedAt?.getTime() ?? Number.NaN)
  expect(openedAt?.getTime()).toBeLessThan(Math.min(...judged))
})

test('a seed that was cut off goes on where it was and makes nothing twice', async () => {
  const { db } = testDatabase()
  const broken = { ...testDatabase(), now: () => new Date() }
  let calls = 0
  let cutAt = 0
  broken.newId = () => {
    calls += 1
    if (calls === cutAt) throw new Error('cut off')
    return testDatabase().newId()
  }
  // In the pools, then in the campaign's items, then among its judgments.
  for (const at of [40, 30, 60]) {
    calls = 0
    cutAt = at
    await expect(seedDemo(broken)).rejects.toThrow('cut off')
    expect(await db.instance.findFirst()).toMatchObject({ hasDemo: false })
  }
  await seedDemo(testDatabase())
  await seedDemo(testDatabase())
  expect(await db.workspace.count()).toBe(1)
  expect(await db.user.count()).toBe(demoAccounts.length)
  expect((await db.pool.findMany({ select: { name: true } })).length).toBe(2)
  expect(await db.campaign.count()).toBe(1)
  expect(await db.judgment.count()).toBe(rankedPrompts.length)
  expect(await db.assignment.count()).toBe(rankedPrompts.length + 3)
})
