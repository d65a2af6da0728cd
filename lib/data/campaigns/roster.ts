import type { Role } from '#lib/core/access/can'
import { type CampaignId, MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { workspaceId: WorkspaceId; campaignId: CampaignId }

/** Whether the campaign may still take people: it is in the workspace, and neither closed nor archived. */
export async function takesPeople(db: Connection, { workspaceId, campaignId }: Key): Promise<boolean> {
  const found = { workspaceId, id: campaignId, state: { not: 'closed' as const }, archivedAt: null }
  return (await db.campaign.count({ where: found })) === 1
}

/** Puts present members of the workspace on the roster, or back on it; returns who was not on it before. */
export async function addToRoster(
  db: Connection,
  { workspaceId, campaignId, membershipIds, at }: Key & { membershipIds: readonly MembershipId[]; at: Date },
): Promise<MembershipId[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "RosterEntry" AS r ("campaignId", "workspaceId", "annotatorId", "createdAt")
    SELECT ${campaignId}::uuid, m."workspaceId", m.id, ${at} FROM "Membership" m
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.id = ANY(${[...membershipIds]}::uuid[]) AND m."removedAt" IS NULL
    ON CONFLICT ("campaignId", "annotatorId") DO UPDATE SET "removedAt" = NULL WHERE r."removedAt" IS NOT NULL
    RETURNING r."annotatorId"::text AS id`
  return rows.map(({ id }) => MembershipId.parse(id))
}

/** Takes a person off the roster; false when they are not on it. What they did stays. */
export async function removeFromRoster(
  db: Connection,
  { workspaceId, campaignId, membershipId, at }: Key & { membershipId: MembershipId; at: Date },
): Promise<boolean> {
  const { count } = await db.rosterEntry.updateMany({
    where: { workspaceId, campaignId, annotatorId: membershipId, removedAt: null },
    data: { removedAt: at },
  })
  return count === 1
}

export type RosterMember = { membershipId: MembershipId; name: string; email: string; role: Role }

/** Present members of these addresses. */
export async function findMembersByAddress(
  db: Connection,
  { workspaceId, emails }: { workspaceId: WorkspaceId; emails: readonly string[] },
): Promise<{ membershipId: MembershipId; email: string }[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId, removedAt: null, user: { email: { in: [...emails] } } },
    select: { id: true, user: { select: { email: true } } },
  })
  return rows.map(({ id, user }) => ({ membershipId: MembershipId.parse(id), email: user.email }))
}

/** Present members of the workspace who are not on the roster, annotators first. */
export async function listRosterCandidates(db: Connection, { workspaceId, campaignId }: Key): Promise<RosterMember[]> {
  const rows = await db.$queryRaw<(Omit<RosterMember, 'membershipId'> & { id: string })[]>`
    SELECT m.id::text, u.name, u.email, m.role::text
    FROM "Membership" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."removedAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "RosterEntry" r
      WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = m.id AND r."removedAt" IS NULL)
    ORDER BY m.role DESC, lower(u.name), m.id`
  return rows.map(({ id, ...rest }) => ({ membershipId: MembershipId.parse(id), ...rest }))
}

/** Addresses that were invited onto this roster and have not joined yet. */
export async function listRosterInvites(
  db: Connection,
  { workspaceId, campaignId, at }: Key & { at: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ email: string }[]>`
    SELECT email FROM "Invite"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "campaignId" = ${campaignId}::uuid AND "acceptedAt" IS NULL
      AND "revokedAt" IS NULL AND "expiresAt" > ${at}
    ORDER BY email`
  return rows.map(({ email }) => email)
}
