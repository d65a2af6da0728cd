import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { probeServer, withClient } from '#lib/data/server/probe'
import { processStart } from '../processes.ts'
import { findBinaries } from './binaries.ts'
import { type EmbeddedPostgres, embeddedUrl, startEmbeddedPostgres } from './server.ts'

let folder: string
let servers: EmbeddedPostgres[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-postgres-'))
})
afterEach(async () => {
  for (const server of servers) await server.stop()
  servers = []
  rmSync(folder, { recursive: true, force: true })
}, 30_000)

const password = `a 'quoted' pass/word?`
const dataFolder = () => path.join(folder, 'postgres')
async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder: dataFolder(), password, durable: false, ...options })
  servers.push(server)
  return server
}
const count = (url: string) =>
  withClient({ url }, async (client) => (await client.query('SELECT count(*)::int AS n FROM kept')).rows[0].n)

test('what was written survives a stop, a kill -9, and a server left behind by a killed launcher', async () => {
  const first = await start()
  await withClient({ url: first.url }, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS one'))
  await first.stop()
  expect(processStart(first.pid)).toBeNull()

  const second = await start({ port: first.port })
  expect(second.port).toBe(first.port)
  expect(await count(second.url)).toBe(1)
  process.kill(second.pid, 'SIGKILL')
  await second.exited

  const third = await start({ port: first.port })
  expect(await count(third.url)).toBe(1)

  // A launcher that was killed leaves its server running: the next start ends it, so that there are never two.
  const fourth = await start({ port: first.port })
  expect(processStart(third.pid)).toBeNull()
  expect(await count(fourth.url)).toBe(1)
}, 60_000)

test('the server takes its password alone, listens on the loopback alone and leaves no password behind', async () => {
  const server = await start()
  expect(await probeServer({ url: server.url })).toMatchObject({ answers: true })
  expect(await probeServer({ url: embeddedUrl(server.port, 'wrong') })).toMatchObject({ answers: false, code: '28P01' })
  const listening = await withClient({ url: server.url }, async (client) => {
    const { rows } = await client.query(`SELECT name, setting FROM pg_settings
      WHERE name IN ('listen_addresses', 'unix_socket_directories') ORDER BY name`)
    return rows.map((row) => row.setting)
  })
  expect(listening).toEqual(['127.0.0.1', ''])
  expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log'])
  expect(statSync(dataFolder()).mode & 0o077).toBe(0)
}, 60_000)

test('a new password fits the data whose password is gone', async () => {
  const first = await start()
  await first.stop()
  const second = await start({ password: 'another', passwordIsNew: true })
  expect(await probeServer({ url: second.url })).toMatchObject({ answers: true })
}, 60_000)

test('a taken port is left to its owner, unless the port is fixed', async () => {
  const other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  try {
    const taken = (other.address() as net.AddressInfo).port
    expect((await start({ port: taken })).port).not.toBe(taken)
  } finally {
    other.close()
  }
}, 60_000)

test('data of another Postgres version is refused and left alone', async () => {
  mkdirSync(dataFolder(), { mode: 0o700 })
  writeFileSync(path.join(dataFolder(), 'PG_VERSION'), '14\n')
  await expect(start()).rejects.toThrow(
    `was made by Postgres 14; this Rankplan brings Postgres ${findBinaries().majorVersion}`,
  )
  expect(readdirSync(dataFolder())).toEqual(['PG_VERSION'])
})

test('a lock of a process that is no Postgres of this folder is cleared', async () => {
  const first = await start()
  await first.stop()
  const stale = `${process.pid}\n${dataFolder()}\n0\n${first.port}\n\n127.0.0.1\n`
  writeFileSync(path.join(dataFolder(), 'postmaster.pid'), stale)
  await start()
  expect(readFileSync(path.join(dataFolder(), 'postmaster.pid'), 'utf8')).not.toBe(stale)
}, 60_000)

test('a half-made data folder is never taken for a whole one', async () => {
  mkdirSync(`${dataFolder()}.new-123`, { mode: 0o700 })
  await start()
  expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log'])
}, 60_000)

test('a machine without a packaged Postgres is told to set DATABASE_URL', () => {
  expect(() => findBinaries('freebsd', 'x64')).toThrow(
    'There is no embedded Postgres for freebsd on x64. Set DATABASE_URL to a Postgres 15 or later.',
  )
})
