import path from 'node:path'
import type { Endpoint } from '#lib/data/server/connection-options'
import {
  type MigrationStatus,
  migrateJobQueue,
  readMigrationStatus,
  withMigrationLock,
} from '#lib/data/server/migrations'
import { runPrisma } from './build/run-tool.ts'
import type { DatabaseEnv } from './env.ts'

export const endpointOf = (env: DatabaseEnv): Endpoint => ({
  url: env.DATABASE_URL,
  tls: env.DATABASE_TLS,
  caFile: env.DATABASE_CA_FILE,
})

export const migrationsFolder = (root: string): string => path.join(root, 'prisma/migrations')

export function readStatus(root: string, env: DatabaseEnv): Promise<MigrationStatus> {
  return readMigrationStatus(endpointOf(env), migrationsFolder(root))
}

export const isMigrated = (status: MigrationStatus): boolean =>
  status.pending.length === 0 && status.failed.length === 0 && status.queue !== 'behind'

/**
 * Brings our tables (by Prisma's `migrate deploy`) and the job queue's up to date. Prisma is not even started when
 * everything is recorded. Returns how many of each were applied.
 * @throws Error with a whole sentence when a migration differs from what was applied, or fails
 */
export async function migrate(root: string, env: DatabaseEnv): Promise<{ applied: number; queue: boolean }> {
  return withMigrationLock(endpointOf(env), async () => {
    const before = await readStatus(root, env)
    if (before.changed.length > 0) {
      throw new Error(
        `The database was migrated with another text of ${before.changed.join(', ')} than the one here. Restore the file from the release that was running; nothing was changed.`,
      )
    }
    if (before.pending.length > 0 || before.failed.length > 0) {
      await runPrisma(root, ['migrate', 'deploy'], {
        DATABASE_URL: env.DATABASE_URL,
        DATABASE_TLS: env.DATABASE_TLS,
        DATABASE_CA_FILE: env.DATABASE_CA_FILE,
      })
    }
    if (before.queue === 'behind') await migrateJobQueue(endpointOf(env))
    return { applied: before.pending.length, queue: before.queue === 'behind' }
  })
}
