import { AssignmentId, CampaignId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** One sweep at a time: two that met on the same items in another order would wait for each other. */
const SWEEP_LOCK = 7_203_411

/**
 * Ends up to `limit` leases that ran out more than `graceSeconds` ago: each assignment expires, its slot is free and its
 * reservation is back in the budget, in one statement. Returns how many and of which campaigns; none also when another process is
 * at it.
 */
export async function expireLeases(
  db: Connection,
  { limit, graceSeconds }: { limit: number; graceSeconds: number },
): Promise<{ ended: number; campaignIds: CampaignId[] }> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    WITH due AS (
      SELECT a."campaignId", a.id FROM "Assignment" a
      WHERE a.state = 'leased' AND a."leaseExpiresAt" < now() - make_interval(secs => ${graceSeconds}::float8)
        AND (SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}::bigint))
      ORDER BY a."leaseExpiresAt" LIMIT ${limit}::int
      FOR UPDATE SKIP LOCKED
    ), ended AS (
      UPDATE "Assignment" a SET state = 'expired', "endedAt" = now() FROM due
      WHERE a."campaignId" = due."campaignId" AND a.id = due.id AND a.state = 'leased'
      RETURNING a."campaignId", a.id, a."itemId", a."reservedUnits"
    ), freed AS (
      UPDATE "Item" i SET "takenSlots" = i."takenSlots" - e.slots
      FROM (SELECT "campaignId", "itemId", count(*)::int AS slots FROM ended GROUP BY 1, 2) e
      WHERE i."campaignId" = e."campaignId" AND i.id = e."itemId"
      RETURNING i."campaignId", i.id
    ), released AS (
      -- Items before the counter, everywhere: the one order of locks.
      UPDATE "CampaignCounter" c SET "reservedUnits" = c."reservedUnits" - e.units
      FROM (SELECT ended."campaignId", sum(ended."reservedUnits")::bigint AS units
            FROM ended JOIN freed ON freed."campaignId" = ended."campaignId" AND freed.id = ended."itemId" GROUP BY 1) e
      WHERE c."campaignId" = e."campaignId"
      RETURNING c."campaignId"
    ), entries AS (
      INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
      SELECT gen_random_uuid(), ended."campaignId", ended.id, 'release', -ended."reservedUnits", 0
      FROM ended JOIN released ON released."campaignId" = ended."campaignId"
      RETURNING "campaignId"
    )
    SELECT "campaignId"::text AS id, count(*)::int AS count FROM entries GROUP BY 1`
  const ended = rows.reduce((sum, { count }) => sum + count, 0)
  return { ended, campaignIds: rows.map(({ id }) => CampaignId.parse(id)) }
}

/**
 * Ends all live leases of a campaign, or one annotator's: slots and reservations are free again, in one statement. Waits
 * for submits that are under way, which then count. Returns how many it ended.
 */
export async function releaseLeases(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId | null },
): Promise<number> {
  const whose = annotatorId === null ? Prisma.empty : Prisma.sql`AND a."annotatorId" = ${annotatorId}::uuid`
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    WITH due AS (
      SELECT a.id FROM "Assignment" a
      WHERE a."campaignId" = ${campaignId}::uuid AND a.state = 'leased' ${whose}
      ORDER BY a.id FOR UPDATE
    ), ended AS (
      UPDATE "Assignment" a SET state = 'expired', "endedAt" = now() FROM due
      WHERE a."campaignId" = ${campaignId}::uuid AND a.id = due.id AND a.state = 'leased'
      RETURNING a.id, a."itemId", a."reservedUnits"
    ), freed AS (
      UPDATE "Item" i SET "takenSlots" = i."takenSlots" - e.slots
      FROM (SELECT "itemId", count(*)::int AS slots FROM ended GROUP BY 1) e
      WHERE i."campaignId" = ${campaignId}::uuid AND i.id = e."itemId"
      RETURNING i.id
    ), released AS (
      UPDATE "CampaignCounter" c SET "reservedUnits" = c."reservedUnits" - e.units
      FROM (SELECT sum(ended."reservedUnits")::bigint AS units FROM ended JOIN freed ON freed.id = ended."itemId") e
      WHERE c."campaignId" = ${campaignId}::uuid AND e.units IS NOT NULL
      RETURNING 1
    ), entries AS (
      INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
      SELECT gen_random_uuid(), ${campaignId}::uuid, ended.id, 'release', -ended."reservedUnits", 0 FROM ended, released
      RETURNING 1
    )
    SELECT count(*) AS count FROM entries`
  return Number(rows[0]?.count ?? 0)
}

type Decline = {
  campaignId: CampaignId
  assignmentId: AssignmentId
  annotatorId: MembershipId
  reason: string
  note: string | null
}

/** Gives a leased item back with a reason; the slot and its reservation are free again. False when it was not leased to them. */
export async function declineAssignment(db: Connection, decline: Decline): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH ended AS (
      UPDATE "Assignment" a
      SET state = 'declined', "endedAt" = now(), "declineReason" = ${decline.reason}, "declineNote" = ${decline.note}, draft = NULL
      WHERE a."campaignId" = ${decline.campaignId}::uuid AND a.id = ${decline.assignmentId}::uuid
        AND a."annotatorId" = ${decline.annotatorId}::uuid AND a.state = 'leased'
      RETURNING a."campaignId", a.id, a."itemId", a."reservedUnits"
    ), freed AS (
      UPDATE "Item" i SET "takenSlots" = i."takenSlots" - 1 FROM ended
      WHERE i."campaignId" = ended."campaignId" AND i.id = ended."itemId"
      RETURNING ended.*
    ), released AS (
      UPDATE "CampaignCounter" c SET "reservedUnits" = c."reservedUnits" - freed."reservedUnits" FROM freed
      WHERE c."campaignId" = freed."campaignId"
      RETURNING freed.*
    )
    INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
    SELECT gen_random_uuid(), "campaignId", id, 'release', -"reservedUnits", 0 FROM released
    RETURNING id::text`
  return rows.length === 1
}

type Renewal = { assignmentId: AssignmentId; leaseSeconds: number }

/**
 * Moves the end of live leases to `leaseSeconds` from now: never earlier than it was, never past the most one claim may
 * hold a slot. Returns those that are live, with their new ends; one that was lost meanwhile is not among them.
 */
export async function renewLeases(
  db: Connection,
  {
    campaignId,
    annotatorId,
    renewals,
    mostHoldSeconds,
  }: { campaignId: CampaignId; annotatorId: MembershipId; renewals: readonly Renewal[]; mostHoldSeconds: number },
): Promise<{ assignmentId: AssignmentId; leaseExpiresAt: Date }[]> {
  if (renewals.length === 0) return []
  const rows = await db.$queryRaw<{ id: string; leaseExpiresAt: Date }[]>`
    -- prepared
    UPDATE "Assignment" a SET "leaseExpiresAt" = greatest(
      a."leaseExpiresAt",
      least(now() + make_interval(secs => wanted.seconds), a."claimedAt" + make_interval(secs => ${mostHoldSeconds}::float8)))
    FROM unnest(${renewals.map((one) => one.assignmentId)}::uuid[], ${renewals.map((one) => one.leaseSeconds)}::float8[])
      AS wanted (id, seconds)
    WHERE a."campaignId" = ${campaignId}::uuid AND a.id = wanted.id AND a."annotatorId" = ${annotatorId}::uuid AND a.state = 'leased'
    RETURNING a.id::text, a."leaseExpiresAt"`
  return rows.map(({ id, leaseExpiresAt }) => ({ assignmentId: AssignmentId.parse(id), leaseExpiresAt }))
}
