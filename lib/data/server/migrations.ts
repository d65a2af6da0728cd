import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { connectionOptions, type Endpoint } from './connection-options.ts'
import { withClient } from './probe.ts'

export type MigrationStatus = {
  applied: string[]
  /** In the folder and not in the database, oldest first. */
  pending: string[]
  /** Began and did not finish. */
  failed: string[]
  /** Applied, but the file differs by now. */
  changed: string[]
  /** In the database and not in the folder: a newer Rankplan was here. */
  unknown: string[]
  /** Whether the job queue's own tables are as this Rankplan needs them. */
  queue: 'current' | 'behind' | 'ahead'
}

const require = createRequire(import.meta.url)
const UNDEFINED_TABLE = '42P01'
/** Any number, the same in every Rankplan: two `npm run migrate` at once take turns. */
const MIGRATE_LOCK = 5_210_411

type Recorded = { name: string; checksum: string; finished: boolean; rolledBack: boolean }

function localMigrations(folder: string): { name: string; checksum: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      checksum: createHash('sha256')
        .update(readFileSync(path.join(folder, entry.name, 'migration.sql')))
        .digest('hex'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** How many migrations the installed job queue brings: its SQL files are numbered from 1. */
function queueMigrationCount(): number {
  const folder = path.join(path.dirname(require.resolve('graphile-worker/package.json')), 'sql')
  return readdirSync(folder).filter((name) => /^\d{6}\.sql$/.test(name)).length
}

async function rowsOrNone<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T[]> {
  try {
    return (await client.query<T>(sql)).rows
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return []
    throw error
  }
}

/** Compares the migrations folder with what the database has recorded. Changes nothing; needs no Prisma. */
export async function readMigrationStatus(endpoint: Endpoint, folder: string): Promise<MigrationStatus> {
  const local = localMigrations(folder)
  return withClient(endpoint, async (client) => {
    const recorded = await rowsOrNone<Recorded>(
      client,
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
       FROM _prisma_migrations ORDER BY started_at`,
    )
    const [queue] = await rowsOrNone<{ id: number | null }>(
      client,
      'SELECT max(id) AS id FROM graphile_worker.migrations',
    )
    const standing = recorded.filter((row) => !row.rolledBack)
    const finished = new Map(standing.filter((row) => row.finished).map((row) => [row.name, row.checksum]))
    const queueCount = queueMigrationCount()
    return {
      applied: [...finished.keys()],
      pending: local.map((row) => row.name).filter((name) => !finished.has(name)),
      failed: standing.filter((row) => !row.finished).map((row) => row.name),
      changed: local.filter((row) => (finished.get(row.name) ?? row.checksum) !== row.checksum).map((row) => row.name),
      unknown: [...finished.keys()].filter((name) => !local.some((row) => row.name === name)),
      queue: (queue?.id ?? 0) === queueCount ? 'current' : (queue?.id ?? 0) < queueCount ? 'behind' : 'ahead',
    }
  })
}

export async function migrateJobQueue(endpoint: Endpoint): Promise<void> {
  const pool = new pg.Pool({ ...connectionOptions(endpoint), max: 2 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, noPreparedStatements: true })
  } finally {
    await pool.end()
  }
}

/** Runs `migrate` while no other process migrates the same database. */
export async function withMigrationLock<T>(endpoint: Endpoint, migrate: () => Promise<T>): Promise<T> {
  return withClient(endpoint, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATE_LOCK])
    return migrate()
  })
}
