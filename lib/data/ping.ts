import type { Connection } from './client.ts'

/** One round trip to the database. Throws what the connection throws. */
export async function pingDatabase(db: Connection): Promise<void> {
  await db.$queryRaw`select 1`
}
