import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import { type CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { NEEDED_SLOTS } from '../assignments/eligibility.ts'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

export type ItemCounts = {
  /** Without those that a later plan took back, and without gold, which waits for whoever comes by. */
  items: number
  satisfiedItems: number
  /** Slots of all items, of gold only those that are taken; those with a judgment; those leased now. */
  judgmentsNeeded: number
  judgmentsIn: number
  judgmentsUnderWay: number
}

export async function countItems(db: Connection, { campaignId }: Key): Promise<ItemCounts> {
  const rows = await db.$queryRaw<ItemCounts[]>`
    SELECT count(*) FILTER (WHERE NOT i."isGold" AND i.state <> 'withdrawn')::int AS items,
      count(*) FILTER (WHERE NOT i."isGold" AND i.state NOT IN ('open', 'withdrawn'))::int AS "satisfiedItems",
      coalesce(sum(${NEEDED_SLOTS}), 0)::int AS "judgmentsNeeded", coalesce(sum(i."submittedSlots"), 0)::int AS "judgmentsIn",
      coalesce(sum(i."takenSlots" - i."submittedSlots"), 0)::int AS "judgmentsUnderWay"
    FROM "Item" i WHERE i."campaignId" = ${campaignId}::uuid`
  const [counts] = rows
  if (!counts) throw new Error('an aggregate has one row')
  return counts
}

export type Budget = { capUnits: number; spentUnits: number; reservedUnits: number }

/** The counter's figures; null before the campaign opens. */
export async function readBudget(db: Connection, { campaignId }: Key): Promise<Budget | null> {
  const row = await db.campaignCounter.findUnique({ where: { campaignId } })
  if (!row) return null
  const { capUnits, spentUnits, reservedUnits } = row
  return { capUnits: Number(capUnits), spentUnits: Number(spentUnits), reservedUnits: Number(reservedUnits) }
}

export type AnnotatorProgress = {
  membershipId: MembershipId
  name: string
  email: string
  /** Still on the roster and in the workspace. */
  isOnRoster: boolean
  submitted: number
  /** Judgments the last allocation gave them in all; null before one. */
  plannedJudgments: number | null
  declined: number
  liveLeases: number
  /** Of the first judgment of each item; null without one. */
  medianActiveSeconds: number | null
  /** When they last claimed, saved, submitted or declined; null before. */
  lastSeenAt: Date | null
}

/** Everybody who is on the roster, and who was and did something; by name. */
export async function listAnnotatorProgress(db: Connection, { campaignId }: Key): Promise<AnnotatorProgress[]> {
  const rows = await db.$queryRaw<(Omit<AnnotatorProgress, 'membershipId'> & { id: string })[]>`
    WITH done AS (
      SELECT "annotatorId", percentile_cont(0.5) WITHIN GROUP (ORDER BY "activeMs") / 1000 AS median
      FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "supersedesId" IS NULL GROUP BY 1
    ), seen AS (
      SELECT "annotatorId", count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
        count(*) FILTER (WHERE state = 'declined')::int AS declined,
        count(*) FILTER (WHERE state = 'leased' AND "leaseExpiresAt" > now())::int AS "liveLeases",
        max(greatest("claimedAt", "draftSavedAt", CASE WHEN state IN ('submitted', 'declined') THEN "endedAt" END)) AS at
      FROM "Assignment" WHERE "campaignId" = ${campaignId}::uuid GROUP BY 1
    )
    SELECT m.id::text, u.name, u.email, r."removedAt" IS NULL AND m."removedAt" IS NULL AS "isOnRoster",
      coalesce(seen.submitted, 0) AS submitted, r."plannedJudgments", coalesce(seen.declined, 0) AS declined,
      coalesce(seen."liveLeases", 0) AS "liveLeases", done.median::float8 AS "medianActiveSeconds", seen.at AS "lastSeenAt"
    FROM "RosterEntry" r
    JOIN "Membership" m ON m."workspaceId" = r."workspaceId" AND m.id = r."annotatorId" JOIN "User" u ON u.id = m."userId"
    LEFT JOIN seen ON seen."annotatorId" = r."annotatorId" LEFT JOIN done ON done."annotatorId" = r."annotatorId"
    WHERE r."campaignId" = ${campaignId}::uuid AND (r."removedAt" IS NULL OR seen."annotatorId" IS NOT NULL)
    ORDER BY lower(u.name), m.id`
  return rows.map(({ id, ...rest }) => ({ membershipId: MembershipId.parse(id), ...rest }))
}

export type Declines = {
  reason: DeclineReason
  count: number
  /** The newest ones that say something in words. */
  notes: { note: string; by: string; at: Date }[]
}

/** Declines by reason, most frequent first, each with its `notes` newest notes. */
export async function listDeclines(
  db: Connection,
  { campaignId, notes }: Key & { notes: number },
): Promise<Declines[]> {
  type Row = { reason: DeclineReason; count: number; notes: { note: string; by: string; at: string }[] }
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."declineReason" AS reason, count(*)::int AS count, coalesce((
      SELECT json_agg(json_build_object('note', n."declineNote", 'by', n.name, 'at', n."endedAt")) FROM (
        SELECT d."declineNote", u.name, d."endedAt" FROM "Assignment" d
        JOIN "Membership" m ON m.id = d."annotatorId" JOIN "User" u ON u.id = m."userId"
        WHERE d."campaignId" = ${campaignId}::uuid AND d.state = 'declined' AND d."declineReason" = a."declineReason"
          AND d."declineNote" IS NOT NULL
        ORDER BY d."endedAt" DESC, d.id LIMIT ${notes}) n), '[]') AS notes
    FROM "Assignment" a WHERE a."campaignId" = ${campaignId}::uuid AND a.state = 'declined'
    GROUP BY 1 ORDER BY 2 DESC, 1`
  return rows.map((row) => ({ ...row, notes: row.notes.map((note) => ({ ...note, at: new Date(note.at) })) }))
}

/** First judgments by the UTC day they came in, oldest first, from `since` on; days without any are not in it. */
export async function countJudgmentsByDay(
  db: Connection,
  { campaignId, since }: Key & { since: Date },
): Promise<{ day: string; judgments: number }[]> {
  return db.$queryRaw`
    SELECT to_char("submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::int AS judgments
    FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "supersedesId" IS NULL AND "submittedAt" >= ${since}
    GROUP BY 1 ORDER BY 1`
}
