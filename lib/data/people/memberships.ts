import type { Role } from '#lib/core/access/can'
import { MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
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

export type Member = {
  membershipId: MembershipId
  userId: UserId
  name: string
  email: string
  role: Role
  joinedAt: Date
}

type MemberRow = { id: string; role: Role; createdAt: Date; user: { id: string; name: string; email: string } }
const memberColumns = {
  id: true,
  role: true,
  createdAt: true,
  user: { select: { id: true, name: true, email: true } },
} as const

function toMember({ id, role, createdAt, user }: MemberRow): Member {
  return {
    membershipId: MembershipId.parse(id),
    userId: UserId.parse(user.id),
    name: user.name,
    email: user.email,
    role,
    joinedAt: createdAt,
  }
}

/** Present members, by role (owners first) and name. */
export async function listMembers(db: Connection, { workspaceId }: { workspaceId: WorkspaceId }): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId, removedAt: null },
    select: memberColumns,
    orderBy: [{ role: 'asc' }, { user: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(toMember)
}

type MemberKey = { workspaceId: WorkspaceId; membershipId: MembershipId }

export async function findMember(db: Connection, { workspaceId, membershipId }: MemberKey): Promise<Member | null> {
  const row = await db.membership.findFirst({
    where: { id: membershipId, workspaceId, removedAt: null },
    select: memberColumns,
  })
  return row ? toMember(row) : null
}

/** Changes the role unless that would leave the workspace without an owner. Hold lockWorkspacePeople. False when refused or absent. */
export async function changeMemberRole(
  db: Connection,
  { workspaceId, membershipId, role }: MemberKey & { role: Role },
): Promise<boolean> {
  const count = await db.$executeRaw`
    update "Membership" m set "role" = ${role}::"Role"
    where m.id = ${membershipId}::uuid and m."workspaceId" = ${workspaceId}::uuid and m."removedAt" is null
      and (m."role" <> 'owner' or ${role} = 'owner' or (
        select count(*) from "Membership" o
        where o."workspaceId" = m."workspaceId" and o."role" = 'owner' and o."removedAt" is null) > 1)`
  return count === 1
}

/** Ends the membership unless it is the last owner's. Hold lockWorkspacePeople. False when refused or absent. */
export async function removeMember(
  db: Connection,
  { workspaceId, membershipId, at }: MemberKey & { at: Date },
): Promise<boolean> {
  const count = await db.$executeRaw`
    update "Membership" m set "removedAt" = ${at}
    where m.id = ${membershipId}::uuid and m."workspaceId" = ${workspaceId}::uuid and m."removedAt" is null
      and (m."role" <> 'owner' or (
        select count(*) from "Membership" o
        where o."workspaceId" = m."workspaceId" and o."role" = 'owner' and o."removedAt" is null) > 1)`
  return count === 1
}

/** Whether the person belongs to a workspace that `ownerUserId` does not own. */
export async function belongsElsewhere(
  db: Connection,
  { userId, ownerUserId }: { userId: UserId; ownerUserId: UserId },
): Promise<boolean> {
  const row = await db.membership.findFirst({
    where: {
      userId,
      removedAt: null,
      workspace: { archivedAt: null, memberships: { none: { userId: ownerUserId, role: 'owner', removedAt: null } } },
    },
    select: { id: true },
  })
  return row !== null
}
