import type { Connection } from './client.ts'

/** Removes uploads begun before `before` that never became an import, with their chunks; at most `most`. Returns how many. */
export function removeAbandonedUploads(
  db: Connection,
  { before, most }: { before: Date; most: number },
): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "Upload" WHERE "id" IN (
      SELECT u."id" FROM "Upload" u
      WHERE u."createdAt" < ${before} AND u."state" <> 'consumed'
        AND NOT EXISTS (SELECT 1 FROM "PoolImport" i WHERE i."uploadId" = u."id")
      LIMIT ${most} FOR UPDATE OF u SKIP LOCKED)`
}

/** Removes sessions that ran out before `before`. Returns how many. */
export async function removeExpiredSessions(db: Connection, { before }: { before: Date }): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}

/** Removes reset links and the like that ran out before `before`. Returns how many. */
export async function removeExpiredVerifications(db: Connection, { before }: { before: Date }): Promise<number> {
  const { count } = await db.verification.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}
