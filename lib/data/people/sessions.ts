import type { UserId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type OpenSession = {
  sessionId: string
  startedAt: Date
  seenAt: Date
  userAgent: string | null
  address: string | null
}

/** Sessions that have not run out, last seen first. Their tokens stay in the database. */
export async function listSessions(
  db: Connection,
  { userId, now }: { userId: UserId; now: Date },
): Promise<OpenSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, updatedAt: true, userAgent: true, ipAddress: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({
    sessionId: row.id,
    startedAt: row.createdAt,
    seenAt: row.updatedAt,
    userAgent: row.userAgent,
    address: row.ipAddress || null,
  }))
}

/** Ends one session of the person. False when it is not theirs or already over. */
export async function endSession(
  db: Connection,
  { userId, sessionId }: { userId: UserId; sessionId: string },
): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } })
  return count === 1
}

/** Ends the person's sessions but the one they are using. Returns how many ended. */
export async function endOtherSessions(
  db: Connection,
  { userId, keepSessionId }: { userId: UserId; keepSessionId: string },
): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId, id: { not: keepSessionId } } })
  return count
}
