import { embeddedUrl } from '../embedded-postgres/server.ts'
import { type DatabaseEnv, readDatabaseEnv } from '../env.ts'
import { acquireLock, readLock } from '../home/lock.ts'
import { homePaths } from '../home/paths.ts'
import { readPorts } from '../home/ports.ts'
import { ensurePrivateFolder } from '../home/private-file.ts'
import { ensureSecrets, readSecrets } from '../home/secrets.ts'
import { runOwnPostgres } from './own-postgres.ts'

type Source = Readonly<Record<string, string | undefined>>

/** Where the embedded server of a running installation is; null when it was never started or is stopped. */
export function runningEmbedded(home: ReturnType<typeof homePaths>): DatabaseEnv | null {
  const port = readPorts(home.ports).postgres
  const password = readSecrets(home.secrets)?.postgresPassword
  if (!readLock(home.lock) || port === undefined || !password) return null
  return { DATABASE_URL: embeddedUrl(port, password), DATABASE_TLS: 'off' }
}

/** Runs a command on DATABASE_URL, or else on the embedded Postgres: the running one, or one started just for this. */
export async function withOwnDatabase<T>(source: Source, use: (settings: DatabaseEnv) => Promise<T>): Promise<T> {
  if (source.DATABASE_URL) return use(readDatabaseEnv(source))
  const home = homePaths()
  ensurePrivateFolder(home.folder)
  const lock = acquireLock(home.lock, 'a command')
  if (!lock.held) {
    const running = runningEmbedded(home)
    if (running) return use(running)
    throw new Error(`Rankplan is just starting in this folder (process ${lock.holder.pid}). Try again in a minute.`)
  }
  try {
    const giveUp = (message: string) => console.error(message)
    const server = await runOwnPostgres({
      home,
      secrets: ensureSecrets(home.secrets),
      onRestart: giveUp,
      onGiveUp: giveUp,
    })
    try {
      return await use({ DATABASE_URL: server.url, DATABASE_TLS: 'off' })
    } finally {
      await server.stop()
    }
  } finally {
    lock.release()
  }
}
