import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readPidFile } from '#lib/platform/embedded-postgres/cluster'
import { startEmbeddedPostgres } from '#lib/platform/embedded-postgres/server'
import { isAlive, worksIn } from '#lib/platform/processes'

const PREFIX = 'rankplan-test-'

export type ThrowawayServer = { url: string; stop: () => Promise<void> }

/** The product's own embedded Postgres in a new temporary folder, with durability off; `stop` removes it. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  removeAbandoned()
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  const dataFolder = path.join(folder, 'postgres')
  const server = await startEmbeddedPostgres({
    dataFolder,
    password: 'only-for-tests',
    database: 'admin',
    durable: false,
    maxConnections: 200,
  })
  const killAtExit = () => endAtOnce(server.pid)
  process.once('exit', killAtExit)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      process.off('exit', killAtExit)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A killed test run cannot stop its server; the next run does. The folder's name holds the id of the run's process. */
function removeAbandoned(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0)
    if (pid === 0 || isAlive(pid)) continue
    const folder = path.join(os.tmpdir(), name)
    const dataFolder = path.join(folder, 'postgres')
    const left = readPidFile(dataFolder)
    if (left && worksIn(left.pid, dataFolder)) endAtOnce(left.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** SIGQUIT is Postgres' immediate shutdown: nothing here needs to survive. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT')
  } catch {
    // Gone already.
  }
}
