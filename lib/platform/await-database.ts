import { probeServer } from '#lib/data/server/probe'
import type { DatabaseEnv } from './env.ts'
import { endpointOf, isMigrated, readStatus } from './migrate.ts'
import { delay } from './processes.ts'

const LONGEST_PAUSE_MS = 5_000

export type DatabaseState = 'ready' | 'needs migrations' | 'no answer'

/** Asks once. 'no answer' covers everything between this process and a server that takes its password. */
export async function databaseState(root: string, env: DatabaseEnv): Promise<DatabaseState> {
  if (!(await probeServer(endpointOf(env))).answers) return 'no answer'
  try {
    return isMigrated(await readStatus(root, env)) ? 'ready' : 'needs migrations'
  } catch {
    return 'no answer'
  }
}

/** Asks until the database answers, with growing pauses up to 5 s; `onWait` is told once why. Null when `signal` aborted first. */
export async function awaitDatabase(
  root: string,
  env: DatabaseEnv,
  { onWait, signal }: { onWait: (why: string) => void; signal: AbortSignal },
): Promise<Exclude<DatabaseState, 'no answer'> | null> {
  for (let tries = 0; !signal.aborted; tries++) {
    const state = await databaseState(root, env)
    if (state !== 'no answer') return state
    if (tries === 0) onWait(await whyNoAnswer(env))
    await Promise.race([delay(Math.min(250 * 2 ** tries, LONGEST_PAUSE_MS)), aborted(signal)])
  }
  return null
}

export async function whyNoAnswer(env: DatabaseEnv): Promise<string> {
  const probe = await probeServer(endpointOf(env))
  return probe.answers ? 'it answers now' : probe.message
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

export const MIGRATE_FIRST =
  'The database lacks migrations of this version. Run "npm run migrate" with the same settings, then start again.'
