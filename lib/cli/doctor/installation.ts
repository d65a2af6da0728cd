import { type DatabaseEnv, EnvironmentError, readDatabaseEnv } from '#lib/platform/env'
import { type Holder, readLock } from '#lib/platform/home/lock'
import type { homePaths } from '#lib/platform/home/paths'
import { readSecrets } from '#lib/platform/home/secrets'
import { runningEmbedded } from '#lib/platform/launcher/own-database'

type Source = Readonly<Record<string, string | undefined>>

/** What is set up here, as far as it can be told without touching it. */
export type Installation = {
  kind: 'embedded' | 'external'
  home: ReturnType<typeof homePaths>
  /** The `npm start` or `npm run dev` that runs in this folder. */
  running: Holder | null
  /** How to reach the database; null when it is stopped, or its settings are wrong. */
  database: DatabaseEnv | null
  baseUrl: string | null
}

export function findInstallation(home: ReturnType<typeof homePaths>, source: Source): Installation {
  const running = readLock(home.lock)
  const baseUrl = running?.url ?? source.BASE_URL ?? null
  if (source.DATABASE_URL) return { kind: 'external', home, running, database: readable(source), baseUrl }
  return { kind: 'embedded', home, running, database: embedded(home), baseUrl }
}

function readable(source: Source): DatabaseEnv | null {
  try {
    return readDatabaseEnv(source)
  } catch (error) {
    if (error instanceof EnvironmentError) return null
    throw error
  }
}

function embedded(home: ReturnType<typeof homePaths>): DatabaseEnv | null {
  try {
    readSecrets(home.secrets)
    return runningEmbedded(home)
  } catch {
    return null
  }
}
