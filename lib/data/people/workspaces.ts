import type { Role } from '#lib/core/access/can'
import { type MembershipId, type UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
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

export type NewWorkspace = {
  workspaceId: WorkspaceId
  slug: string
  name: string
  ownerUserId: UserId
  ownerMembershipId: MembershipId
  at: Date
}

/** A workspace with its first owner. A taken slug violates the unique index Workspace_slug_key. */
export async function createWorkspace(db: Connection, workspace: NewWorkspace): Promise<void> {
  const { workspaceId, slug, name, ownerUserId, ownerMembershipId, at } = workspace
  await db.workspace.create({
    data: {
      id: workspaceId,
      slug,
      name,
      createdAt: at,
      memberships: { create: { id: ownerMembershipId, userId: ownerUserId, role: 'owner', createdAt: at } },
    },
  })
}

/** The name before, or null when it is archived. */
export async function renameWorkspace(
  db: Connection,
  { workspaceId, name }: { workspaceId: WorkspaceId; name: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ before: string }[]>`
    update "Workspace" w set "name" = ${name} from "Workspace" old
    where w.id = ${workspaceId}::uuid and old.id = w.id and w."archivedAt" is null
    returning old."name" as before`
  return rows[0]?.before ?? null
}

/** Those of the slugs that some workspace has. */
export async function listTakenSlugs(db: Connection, { slugs }: { slugs: readonly string[] }): Promise<string[]> {
  const rows = await db.workspace.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true } })
  return rows.map(({ slug }) => slug)
}

/**
 * Makes changes to a workspace's people wait for one another until the transaction ends, and returns the role the
 * actor has now: null when removed meanwhile. Without the lock two owners could demote each other at once.
 */
export async function lockWorkspacePeople(
  db: Connection,
  { workspaceId, membershipId }: { workspaceId: WorkspaceId; membershipId: MembershipId },
): Promise<Role | null> {
  await db.$queryRaw`select 1 as held from "Workspace" where id = ${workspaceId}::uuid for update`
  const row = await db.membership.findFirst({
    where: { id: membershipId, workspaceId, removedAt: null },
    select: { role: true },
  })
  return row?.role ?? null
}
