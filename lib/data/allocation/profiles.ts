import type { Profile } from '#lib/core/planning/allocation/profile'
import { type CampaignId, MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { workspaceId: WorkspaceId; campaignId: CampaignId }

export type RosterProfile = Profile & {
  name: string
  email: string
  /** Judgments the last allocation gave them, with what they had then; null before one. */
  plannedJudgments: number | null
  /** Items they judged or hold now. */
  heldJudgments: number
}

/** Everybody on the roster with what they have for the campaign, by name. */
export async function listProfiles(db: Connection, { workspaceId, campaignId }: Key): Promise<RosterProfile[]> {
  const rows = await db.$queryRaw<(Omit<RosterProfile, 'membershipId'> & { id: string })[]>`
    SELECT m.id::text, u.name, u.email, r."weeklyMinutes", r.languages, r.skills, r."capJudgments", r."plannedJudgments", (
      SELECT count(*)::int FROM "Assignment" a
      WHERE a."campaignId" = r."campaignId" AND a."annotatorId" = r."annotatorId" AND a.state IN ('leased', 'submitted')
    ) AS "heldJudgments"
    FROM "RosterEntry" r
    JOIN "Membership" m ON m."workspaceId" = r."workspaceId" AND m.id = r."annotatorId" AND m."removedAt" IS NULL
    JOIN "User" u ON u.id = m."userId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."campaignId" = ${campaignId}::uuid AND r."removedAt" IS NULL
    ORDER BY lower(u.name), m.id`
  return rows.map(({ id, ...rest }) => ({ membershipId: MembershipId.parse(id), ...rest }))
}

/** Writes what people have for a campaign; returns who of them is on its roster and was written. */
export async function saveProfiles(
  db: Connection,
  { workspaceId, campaignId, people }: Key & { people: readonly Profile[] },
): Promise<MembershipId[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "RosterEntry" r SET "weeklyMinutes" = n."weeklyMinutes", "capJudgments" = n."capJudgments",
      languages = ARRAY(SELECT json_array_elements_text(n.languages)), skills = ARRAY(SELECT json_array_elements_text(n.skills))
    FROM json_to_recordset(${JSON.stringify(people)}::json)
      AS n("membershipId" uuid, "weeklyMinutes" int, "capJudgments" int, languages json, skills json)
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."campaignId" = ${campaignId}::uuid
      AND r."annotatorId" = n."membershipId" AND r."removedAt" IS NULL
    RETURNING r."annotatorId"::text AS id`
  return rows.map(({ id }) => MembershipId.parse(id))
}

/** Paid seconds a week of everybody on the roster together; null where nobody said theirs. */
export async function sumWeeklySeconds(db: Connection, { workspaceId, campaignId }: Key): Promise<number | null> {
  const rows = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT (sum(r."weeklyMinutes") * 60)::float8 AS seconds FROM "RosterEntry" r
    JOIN "Membership" m ON m."workspaceId" = r."workspaceId" AND m.id = r."annotatorId" AND m."removedAt" IS NULL
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."campaignId" = ${campaignId}::uuid AND r."removedAt" IS NULL`
  return rows[0]?.seconds ?? null
}

/** Locks everybody on a roster, always in the same order, so that of two allocations at once the second waits. */
export async function lockRoster(db: Connection, { campaignId }: Pick<Key, 'campaignId'>): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM "RosterEntry" WHERE "campaignId" = ${campaignId}::uuid AND "removedAt" IS NULL
    ORDER BY "annotatorId" FOR NO KEY UPDATE`
}

/** Notes how many judgments everybody was given, with what they had. */
export async function setPlannedJudgments(
  db: Connection,
  params: { campaignId: CampaignId; planned: readonly { membershipId: string; judgments: number }[] },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RosterEntry" r SET "plannedJudgments" = n.judgments
    FROM json_to_recordset(${JSON.stringify(params.planned)}::json) AS n("membershipId" uuid, judgments int)
    WHERE r."campaignId" = ${params.campaignId}::uuid AND r."annotatorId" = n."membershipId"`
}
