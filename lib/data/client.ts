import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'
import { connectionOptions, type Endpoint } from './server/connection-options.ts'

export type DatabaseOptions = Endpoint & {
  /** Largest number of connections this process holds. */
  maxConnections: number
  applicationName: string
}

/** Prisma for typed reads and writes; `pool` for cursors, COPY and the job queue. One set of connections serves both. */
export type Database = PrismaClient & { readonly $pool: pg.Pool }
/** What a data function takes: the database, or a transaction on it. */
export type Connection = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$pool'>

const CONNECT_TIMEOUT_MS = 5_000

/** What a statement begins with that every request runs: parsed and planned once a connection. */
const PREPARED = /^\s*-- prepared\n/

/** A name makes a prepared statement of it; none, as for nearly all, a plan for this once. */
function statementName({ sql }: { sql: string }): string {
  return PREPARED.test(sql) ? createHash('sha1').update(sql).digest('base64') : ''
}

/** Opens no connection until the first query. */
export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connectionOptions(options),
    max: options.maxConnections,
    application_name: options.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // A server that goes away kills idle connections; without a listener that would end the process.
  pool.on('error', () => undefined)
  // So does one in use, between two queries: the next query reports it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator: statementName }),
    // A transaction waits for a connection as long as a query does.
    transactionOptions: { maxWait: CONNECT_TIMEOUT_MS },
  })
  return Object.assign(prisma, { $pool: pool }) as Database
}

export async function closeDatabase(db: Database): Promise<void> {
  await db.$disconnect()
  await db.$pool.end()
}
