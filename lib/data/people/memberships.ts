import type { Role } from '#lib/core/access/can'
import { MembershipId, type UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type FoundMembership = {
  workspaceId: WorkspaceId
  membershipId: MembershipId
  role: Role
  workspaceName: string
}

/** The membership of a user in the workspace with this slug; null for strangers, removed members and archived workspaces. */
export async function findMembership(
  db: Connection,
  { userId, slug }: { userId: UserId; slug: string },
): Promise<FoundMembership | null> {
  const row = await db.membership.findFirst({
    where: { userId, removedAt: null, workspace: { slug, archivedAt: null } },
    select: { id: true, role: true, workspaceId: true, workspace: { select: { name: true } } },
  })
  if (!row) return null
  return {
    workspaceId: WorkspaceId.parse(row.workspaceId),
    membershipId: MembershipId.parse(row.id),
    role: row.role,
    workspaceName: row.workspace.name,
  }
}
