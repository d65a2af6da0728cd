import type { Connection } from './client.ts'

/** Says that this pool of workers is alive, by the database's clock. `lockNames`: what it writes into the jobs it holds. */
export async function recordHeartbeat(
  db: Connection,
  { poolId, lockNames }: { poolId: string; lockNames: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "WorkerHeartbeat" ("poolId", "workerIds", "seenAt") VALUES (${poolId}, ${[...lockNames]}, now())
    ON CONFLICT ("poolId") DO UPDATE SET "workerIds" = excluded."workerIds", "seenAt" = now()`
}

/** Frees the jobs of pools that were last seen more than `olderThanSeconds` ago and forgets them. Returns their ids. */
export async function takeOverSilentPools(
  db: Connection,
  { olderThanSeconds }: { olderThanSeconds: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ poolId: string }[]>`
    WITH silent AS (
      DELETE FROM "WorkerHeartbeat" WHERE "seenAt" < now() - make_interval(secs => ${olderThanSeconds})
      RETURNING "poolId", "workerIds"
    ), freed AS (
      SELECT graphile_worker.force_unlock_workers(array_agg(name))::text AS done FROM silent, unnest("workerIds") AS name
      HAVING count(*) > 0
    )
    SELECT "poolId", done FROM silent LEFT JOIN freed ON true`
  return rows.map((row) => row.poolId)
}

/** Frees the jobs of these pools, known to be gone, at once. */
export async function takeOverPools(db: Connection, { poolIds }: { poolIds: readonly string[] }): Promise<void> {
  if (poolIds.length === 0) return
  await db.$queryRaw`SELECT graphile_worker.force_unlock_workers(${[...poolIds]}::text[])::text`
  await db.workerHeartbeat.deleteMany({ where: { poolId: { in: [...poolIds] } } })
}

/** Frees every job that any pool holds: only for a caller who knows that it is the only one left. Returns how many pools. */
export async function takeOverAllPools(db: Connection): Promise<number> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL
    UNION SELECT name FROM "WorkerHeartbeat", unnest("workerIds") AS name`
  await db.$queryRaw`SELECT graphile_worker.force_unlock_workers(${rows.map((row) => row.name)}::text[])::text`
  await db.workerHeartbeat.deleteMany()
  return rows.length
}

export type WorkerSeen = { poolId: string; secondsAgo: number }

/** The pools the database has heard of, the latest first, by the database's clock. */
export async function listHeartbeats(db: Connection): Promise<WorkerSeen[]> {
  const rows = await db.$queryRaw<{ poolId: string; secondsAgo: number }[]>`
    SELECT "poolId", extract(epoch FROM now() - "seenAt")::float AS "secondsAgo"
    FROM "WorkerHeartbeat" ORDER BY "seenAt" DESC`
  return rows
}
