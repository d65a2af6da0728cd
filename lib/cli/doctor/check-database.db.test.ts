import { beforeEach, expect, test } from 'vitest'
import { recordHeartbeat } from '#lib/data/worker-heartbeats'
import { homePaths } from '#lib/platform/home/paths'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { checkDatabase } from './check-database.ts'
import { findInstallation, type Installation } from './installation.ts'

beforeEach(resetDatabase)

const installation = (change: Record<string, string> = {}): Installation =>
  findInstallation(homePaths('/nowhere'), { DATABASE_URL: testDatabase().env.DATABASE_URL, ...change })
const levels = async (of: Installation) =>
  Object.fromEntries((await checkDatabase(of)).map(({ subject, level }) => [subject, level]))

test('a migrated database with a live worker has nothing wrong', async () => {
  await recordHeartbeat(testDatabase().db, { poolId: 'pool-a', lockNames: ['pool-a'] })
  expect(await levels(installation())).toEqual({
    Database: 'ok',
    Connections: 'ok',
    Migrations: 'ok',
    Worker: 'ok',
    Jobs: 'ok',
  })
})

test('a worker that fell silent is missed', async () => {
  const { db } = testDatabase()
  await recordHeartbeat(db, { poolId: 'pool-a', lockNames: ['pool-a'] })
  await db.$executeRaw`UPDATE "WorkerHeartbeat" SET "seenAt" = now() - interval '40 seconds'`
  const findings = await checkDatabase(installation())
  expect(findings.find(({ subject }) => subject === 'Worker')).toMatchObject({
    level: 'problem',
    fact: expect.stringMatching(/^none alive; the last was heard of 4\d s ago$/),
  })
})

test.each([
  ['a wrong password', { password: 'wrong' }, 'Check user and password in DATABASE_URL.'],
  ['a database that is not there', { pathname: '/nowhere' }, 'Create the database, or check its name'],
  ['nobody on that port', { port: '1' }, 'Start the server, or check host and port'],
])('%s is told with what to do, and the password is not shown', async (_what, change, advice) => {
  const url = new URL(testDatabase().env.DATABASE_URL)
  const { password } = url
  Object.assign(url, change)
  const findings = await checkDatabase(installation({ DATABASE_URL: url.href }))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ subject: 'Database', level: 'problem', advice: expect.stringContaining(advice) })
  expect(JSON.stringify(findings)).not.toContain(password)
})

test('a migration that is not applied is named, and so is one from a newer release', async () => {
  const { db } = testDatabase()
  const [{ name }] = await db.$queryRaw<[{ name: string }]>`
    SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name LIMIT 1`
  const rename = (from: string, to: string) =>
    db.$executeRaw`UPDATE _prisma_migrations SET migration_name = ${to} WHERE migration_name = ${from}`
  await rename(name, '29990101000000_future')
  try {
    const found = (await checkDatabase(installation())).filter(({ subject }) => subject === 'Migrations')
    expect(found.map(({ fact }) => fact)).toEqual([
      `pending: ${name}`,
      'applied but not in this release: 29990101000000_future',
    ])
  } finally {
    await rename('29990101000000_future', name)
  }
})

test('a stopped embedded database is a note, wrong settings are a problem', async () => {
  expect(await checkDatabase(findInstallation(homePaths('/nowhere'), {}))).toMatchObject([
    { level: 'note', fact: 'embedded, not made yet' },
  ])
  expect(await checkDatabase(installation({ DATABASE_TLS: 'perhaps' }))).toMatchObject([{ level: 'problem' }])
})
