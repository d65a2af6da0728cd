import type { Role } from '#lib/core/access/can'
import { type UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type OwnWorkspace = { workspaceId: WorkspaceId; slug: string; name: string; role: Role; isDemo: boolean }

/** The workspaces a person is a member of, by name. */
export async function listWorkspacesOf(db: Connection, { userId }: { userId: UserId }): Promise<OwnWorkspace[]> {
  const rows = await db.membership.findMany({
    where: { userId, removedAt: null, workspace: { archivedAt: null } },
    select: { role: true, workspace: { select: { id: true, slug: true, name: true, isDemo: true } } },
    orderBy: [{ workspace: { name: 'asc' } }, { workspaceId: 'asc' }],
  })
  return rows.map(({ role, workspace: { id, ...workspace } }) => ({
    workspaceId: WorkspaceId.parse(id),
    ...workspace,
    role,
  }))
}
