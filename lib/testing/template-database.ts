import pg from 'pg'
import { projectRoot } from '#lib/platform/home/paths'
import { migrate } from '#lib/platform/migrate'

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
  await migrate(projectRoot, { DATABASE_URL: urlOf(adminUrl, database), DATABASE_TLS: 'off' })
}
