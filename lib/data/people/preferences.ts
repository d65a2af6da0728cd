import type { MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Which = { workspaceId: WorkspaceId; membershipId: MembershipId }

/** What a member has set, as it was stored; null where nothing was, or there is no such member. */
export async function findPreferences(db: Connection, { workspaceId, membershipId }: Which): Promise<unknown> {
  const row = await db.membership.findFirst({
    where: { id: membershipId, workspaceId, removedAt: null },
    select: { preferences: true },
  })
  return row?.preferences ?? null
}

/**
 * Sets the fields of `changes` and leaves the others, in one statement: two devices that change different fields at once both
 * get theirs. Returns what is stored then; null when the member is gone.
 */
export async function mergePreferences(
  db: Connection,
  { workspaceId, membershipId, changes }: Which & { changes: object },
): Promise<unknown> {
  const rows = await db.$queryRaw<{ preferences: unknown }[]>`
    UPDATE "Membership" SET preferences = coalesce(preferences, '{}'::jsonb) || ${JSON.stringify(changes)}::jsonb
    WHERE id = ${membershipId}::uuid AND "workspaceId" = ${workspaceId}::uuid AND "removedAt" IS NULL
    RETURNING preferences`
  return rows[0]?.preferences ?? null
}
