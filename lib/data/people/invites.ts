import type { Role } from '#lib/core/access/can'
import { CampaignId, InviteId, type MembershipId, type UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Invite = {
  inviteId: InviteId
  email: string
  role: Role
  createdAt: Date
  createdByName: string
  expiresAt: Date
  revokedAt: Date | null
  acceptedAt: Date | null
}

type InviteRow = Omit<Invite, 'inviteId'> & { id: string }
const toInvite = ({ id, ...invite }: InviteRow): Invite => ({ inviteId: InviteId.parse(id), ...invite })

/** Newest first, at most `most`. */
export async function listInvites(
  db: Connection,
  { workspaceId, most }: { workspaceId: WorkspaceId; most: number },
): Promise<Invite[]> {
  const rows = await db.$queryRaw<InviteRow[]>`
    select i.id::text, i.email, i.role::text, i."createdAt", u.name as "createdByName", i."expiresAt", i."revokedAt", i."acceptedAt"
    from "Invite" i
    join "Membership" m on m."workspaceId" = i."workspaceId" and m.id = i."createdById"
    join "User" u on u.id = m."userId"
    where i."workspaceId" = ${workspaceId}::uuid
    order by i."createdAt" desc, i.id desc limit ${most}`
  return rows.map(toInvite)
}

export type NewInvite = { inviteId: InviteId; email: string; tokenHash: string }

type CreateInvites = {
  workspaceId: WorkspaceId
  createdById: MembershipId
  role: Role
  /** Whose roster accepting joins, if any. */
  campaignId: CampaignId | null
  at: Date
  expiresAt: Date
  invites: readonly NewInvite[]
}

/**
 * Makes the invites that can be made and returns their addresses: not for present members, and not where a live invite
 * stands. The partial unique index decides between simultaneous inviters; clear expired ones first (revokeExpiredInvites).
 */
export async function createInvites(db: Connection, params: CreateInvites): Promise<string[]> {
  const { workspaceId, createdById, role, campaignId, at, expiresAt, invites } = params
  const rows = await db.$queryRaw<{ email: string }[]>`
    insert into "Invite" (id, "workspaceId", email, role, "tokenHash", "createdById", "campaignId", "createdAt", "expiresAt")
    select n.id::uuid, ${workspaceId}::uuid, n.email, ${role}::"Role", n.hash, ${createdById}::uuid, ${campaignId}::uuid, ${at}, ${expiresAt}
    from unnest(
      ${invites.map(({ inviteId }) => inviteId)}::text[],
      ${invites.map(({ email }) => email)}::text[],
      ${invites.map(({ tokenHash }) => tokenHash)}::text[]) as n(id, email, hash)
    where not exists (
      select 1 from "User" u join "Membership" m on m."userId" = u.id
      where u.email = n.email and m."workspaceId" = ${workspaceId}::uuid and m."removedAt" is null)
    on conflict do nothing
    returning email`
  return rows.map(({ email }) => email)
}

/** Those of the addresses that belong to present members. */
export async function listMemberAddresses(
  db: Connection,
  { workspaceId, emails }: { workspaceId: WorkspaceId; emails: readonly string[] },
): Promise<string[]> {
  const rows = await db.user.findMany({
    where: { email: { in: [...emails] }, memberships: { some: { workspaceId, removedAt: null } } },
    select: { email: true },
  })
  return rows.map(({ email }) => email)
}

/** An expired invite nobody used gives its address free. */
export async function revokeExpiredInvites(
  db: Connection,
  { workspaceId, emails, at }: { workspaceId: WorkspaceId; emails: readonly string[]; at: Date },
): Promise<void> {
  await db.invite.updateMany({
    where: { workspaceId, email: { in: [...emails] }, acceptedAt: null, revokedAt: null, expiresAt: { lte: at } },
    data: { revokedAt: at },
  })
}

/**
 * Lets the open invites of these addresses lead onto a campaign's roster too; returns the addresses of those that do now.
 * One that already leads onto another campaign's stays with that.
 */
export async function attachInvites(
  db: Connection,
  params: { workspaceId: WorkspaceId; campaignId: CampaignId; emails: readonly string[]; at: Date },
): Promise<string[]> {
  const { workspaceId, campaignId, emails, at } = params
  const rows = await db.$queryRaw<{ email: string }[]>`
    update "Invite" set "campaignId" = ${campaignId}::uuid
    where "workspaceId" = ${workspaceId}::uuid and email = any(${[...emails]}::text[]) and "acceptedAt" is null
      and "revokedAt" is null and "expiresAt" > ${at} and ("campaignId" is null or "campaignId" = ${campaignId}::uuid)
    returning email`
  return rows.map(({ email }) => email)
}

export type EndedInvite = { email: string; role: Role; campaignId: CampaignId | null }

/** Ends an unused invite and says whose it was; null when it was accepted, is revoked already or is not here. */
export async function revokeInvite(
  db: Connection,
  { workspaceId, inviteId, at }: { workspaceId: WorkspaceId; inviteId: InviteId; at: Date },
): Promise<EndedInvite | null> {
  const rows = await db.$queryRaw<(Omit<EndedInvite, 'campaignId'> & { campaignId: string | null })[]>`
    update "Invite" set "revokedAt" = ${at}
    where id = ${inviteId}::uuid and "workspaceId" = ${workspaceId}::uuid and "acceptedAt" is null and "revokedAt" is null
    returning email, role::text, "campaignId"::text`
  const row = rows[0]
  return row ? { ...row, campaignId: row.campaignId === null ? null : CampaignId.parse(row.campaignId) } : null
}

export async function hasInvite(
  db: Connection,
  { workspaceId, inviteId }: { workspaceId: WorkspaceId; inviteId: InviteId },
): Promise<boolean> {
  return (await db.invite.count({ where: { id: inviteId, workspaceId } })) === 1
}

/** Ends the unused invites a member made to any role but `keepRoles`: who may no longer grant a role must not by an older link. */
export async function revokeInvitesBy(
  db: Connection,
  params: { workspaceId: WorkspaceId; createdById: MembershipId; keepRoles: readonly Role[]; at: Date },
): Promise<number> {
  const { workspaceId, createdById, keepRoles, at } = params
  const { count } = await db.invite.updateMany({
    where: { workspaceId, createdById, acceptedAt: null, revokedAt: null, role: { notIn: [...keepRoles] } },
    data: { revokedAt: at },
  })
  return count
}

export type FoundInvite = Omit<Invite, 'createdByName'> & {
  workspaceId: WorkspaceId
  workspaceName: string
  workspaceSlug: string
  isArchived: boolean
}

export async function findInvite(db: Connection, { tokenHash }: { tokenHash: string }): Promise<FoundInvite | null> {
  const row = await db.invite.findUnique({ where: { tokenHash }, include: { workspace: true } })
  if (!row) return null
  const { email, role, createdAt, expiresAt, revokedAt, acceptedAt, workspace } = row
  return {
    inviteId: InviteId.parse(row.id),
    ...{ email, role, createdAt, expiresAt, revokedAt, acceptedAt },
    workspaceId: WorkspaceId.parse(workspace.id),
    workspaceName: workspace.name,
    workspaceSlug: workspace.slug,
    isArchived: workspace.archivedAt !== null,
  }
}

type AcceptInvite = { tokenHash: string; userId: UserId; email: string; membershipId: MembershipId; at: Date }

/**
 * Uses the invite up and makes (or revives) the membership; null when the invite is not live or is for another address.
 * One statement: `for update` reads the invite again after waiting, so of two clicks at once the second finds it used.
 * Someone who is a member already keeps the role they have. An invite to a campaign that is not closed joins its roster.
 */
export async function acceptInvite(
  db: Connection,
  { tokenHash, userId, email, membershipId, at }: AcceptInvite,
): Promise<{ workspaceId: WorkspaceId; inviteId: InviteId; slug: string; role: Role } | null> {
  const rows = await db.$queryRaw<{ workspaceId: string; inviteId: string; slug: string; role: Role }[]>`
    with live as (
      select i.id, i."workspaceId", i."campaignId", i.role, w.slug from "Invite" i join "Workspace" w on w.id = i."workspaceId"
      where i."tokenHash" = ${tokenHash} and i.email = ${email} and i."acceptedAt" is null and i."revokedAt" is null
        and i."expiresAt" > ${at} and w."archivedAt" is null
      for update of i),
    member as (
      insert into "Membership" as m (id, "workspaceId", "userId", role, "createdAt")
      select ${membershipId}::uuid, live."workspaceId", ${userId}::uuid, live.role, ${at} from live
      on conflict ("workspaceId", "userId") do update
        set role = case when m."removedAt" is null then m.role else excluded.role end, "removedAt" = null
      returning m.id, m.role),
    rostered as (
      insert into "RosterEntry" ("campaignId", "workspaceId", "annotatorId", "createdAt")
      select c.id, live."workspaceId", member.id, ${at} from live, member, "Campaign" c
      where c."workspaceId" = live."workspaceId" and c.id = live."campaignId" and c.state <> 'closed'
      on conflict ("campaignId", "annotatorId") do update set "removedAt" = null)
    update "Invite" i set "acceptedAt" = ${at}, "acceptedById" = member.id from live, member
    where i.id = live.id
    returning i."workspaceId"::text, i.id::text as "inviteId", live.slug, member.role::text`
  const row = rows[0]
  if (!row) return null
  return { ...row, workspaceId: WorkspaceId.parse(row.workspaceId), inviteId: InviteId.parse(row.inviteId) }
}
