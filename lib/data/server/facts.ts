import type { Endpoint } from './connection-options.ts'
import { withClient } from './probe.ts'

export type ConnectionFacts = {
  encoding: string
  maxConnections: number
  usedConnections: number
  isEncrypted: boolean
  /** Seconds since each worker was last heard of, the latest first. Empty where none ever was, or migrations are missing. */
  workersSeenSecondsAgo: number[]
  waitingJobs: number
  failedJobs: number
}

/** What an operator asks first about a database that answers. Works on one without migrations. */
export function readConnectionFacts(endpoint: Endpoint): Promise<ConnectionFacts> {
  return withClient(endpoint, async (client) => {
    const { rows } = await client.query(`
      SELECT current_setting('server_encoding') AS encoding,
             current_setting('max_connections')::int AS "maxConnections",
             (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS "usedConnections",
             coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "isEncrypted",
             to_regclass('"WorkerHeartbeat"') IS NOT NULL AND to_regclass('graphile_worker.jobs') IS NOT NULL AS "isMigrated"`)
    const { isMigrated, ...facts } = rows[0] as ConnectionFacts & { isMigrated: boolean }
    if (!isMigrated) return { ...facts, workersSeenSecondsAgo: [], waitingJobs: 0, failedJobs: 0 }
    const more = await client.query(`
      SELECT coalesce((SELECT array_agg(extract(epoch FROM now() - "seenAt")::float ORDER BY "seenAt" DESC)
                       FROM "WorkerHeartbeat"), '{}') AS "workersSeenSecondsAgo",
             (SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts < max_attempts) AS "waitingJobs",
             (SELECT count(*)::int FROM graphile_worker.jobs WHERE attempts >= max_attempts) AS "failedJobs"`)
    return { ...facts, ...(more.rows[0] as Omit<ConnectionFacts, keyof typeof facts>) }
  })
}
