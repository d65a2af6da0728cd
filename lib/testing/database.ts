import type { HeavyWork } from '#lib/core/diversity/heavy-work'
import { closeRuntime, type Runtime, webRuntime } from '#lib/platform/runtime'
import { directHeavyWork } from './direct-heavy-work.ts'

/** The runtime over this worker's own database; also what routes under test see. Spread it to give a test its own clock. */
export function testDatabase(): Runtime {
  return webRuntime()
}

/**
 * Empties every table but the migrations' own, and leaves the installation unclaimed. Call it in `beforeEach`.
 * TRUNCATE passes the append-only triggers, which guard single rows.
 */
export async function resetDatabase(): Promise<void> {
  const pool = testDatabase().db.$pool
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename not in ('_prisma_migrations', 'Instance'))
        or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`,
  )
  await pool.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`)
  await pool.query(`update "Instance" set "ownerUserId" = null, "claimedAt" = null, "hasDemo" = false`)
}

/** The same with heavy work done on the spot: what the worker lends to its services. */
export function testWorker(): Runtime & { heavy: HeavyWork } {
  return { ...testDatabase(), heavy: directHeavyWork }
}

export async function closeTestDatabase(): Promise<void> {
  await closeRuntime(testDatabase())
}
