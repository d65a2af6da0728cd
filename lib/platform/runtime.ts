import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { closeDatabase, createDatabase, type Database } from '#lib/data/client'
import { type Auth, createAuth } from './auth.ts'
import { type Env, readEnv } from './env.ts'

export type Runtime = {
  env: Env
  db: Database
  auth: Auth
  now: () => Date
  newId: () => string
  /** 256 random bits as 43 URL-safe characters, for links. */
  newToken: () => string
  imageHosts: readonly string[]
}

export type ProcessKind = 'web' | 'worker' | 'command'

/** Env -> database, auth, clock, chance. Opens no connection until the first query. */
export function createRuntime(
  kind: ProcessKind,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Runtime {
  const env = readEnv(source)
  const maxConnections = kind === 'worker' ? env.WORKER_DATABASE_CONNECTIONS : env.WEB_DATABASE_CONNECTIONS
  const endpoint = { url: env.DATABASE_URL, tls: env.DATABASE_TLS, caFile: env.DATABASE_CA_FILE }
  const db = createDatabase({ ...endpoint, maxConnections, applicationName: `rankplan-${kind}` })
  return {
    env,
    db,
    auth: createAuth(db, env),
    now: () => new Date(),
    newId: uuidv7,
    imageHosts: env.IMAGE_HOSTS,
    newToken: () => randomBytes(32).toString('base64url'),
  }
}

/** Lets go of every connection; the runtime is of no use afterwards. */
export function closeRuntime(runtime: Pick<Runtime, 'db'>): Promise<void> {
  return closeDatabase(runtime.db)
}

const cached = globalThis as typeof globalThis & { rankplanRuntime?: Runtime }

/** The web process's one runtime; survives module reloads in development. */
export function webRuntime(): Runtime {
  cached.rankplanRuntime ??= createRuntime('web')
  return cached.rankplanRuntime
}
