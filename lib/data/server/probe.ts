import pg from 'pg'
import { connectionOptions, type Endpoint } from './connection-options.ts'

const CONNECT_TIMEOUT_MS = 5_000

/** Runs `use` on one connection outside any pool and closes it. No Prisma: cheap enough for start-up checks. */
export async function withClient<T>(endpoint: Endpoint, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...connectionOptions(endpoint),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'rankplan-check',
  })
  // The connection may break between two queries; the next query reports it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export type Probe =
  | { answers: true; versionNumber: number; version: string }
  /** `code`: SQLSTATE or the network's; null where there is none. */
  | { answers: false; code: string | null; message: string }

/** Asks the server for its version. Never throws. */
export async function probeServer(endpoint: Endpoint): Promise<Probe> {
  try {
    return await withClient(endpoint, async (client) => {
      const { rows } = await client.query<{ number: string; version: string }>(
        `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
      )
      return { answers: true, versionNumber: Number(rows[0]?.number), version: String(rows[0]?.version) }
    })
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    const text = String(message || code || error)
    return { answers: false, code: typeof code === 'string' ? code : null, message: text }
  }
}

/** Creates the database unless it is there. `endpoint` names another database of the same server. */
export async function ensureDatabase(endpoint: Endpoint, { name }: { name: string }): Promise<void> {
  await withClient(endpoint, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}
