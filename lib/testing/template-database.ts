import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

const root = path.resolve(import.meta.dirname, '../..')

/** The same server, another database. */
export function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement that names databases, which cannot run in a transaction. */
export async function runAsAdmin(adminUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A new database with every migration applied as a deployment applies them: Prisma's, then the job queue's. */
export async function createMigratedDatabase(adminUrl: string, database: string): Promise<void> {
  await runAsAdmin(adminUrl, `CREATE DATABASE "${database}"`)
  const url = urlOf(adminUrl, database)
  await runPrisma(['migrate', 'deploy'], url)
  await runMigrations({ connectionString: url })
}

/** Prisma's command line over the schema engine that needs no download. Returns what it printed. */
export async function runPrisma(args: readonly string[], databaseUrl: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'scripts/prisma-schema-engine.mjs'),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  return stdout
}
