import type { CampaignState } from '#lib/core/planning/campaign'
import { CampaignId, type MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { isFor, suits } from './eligibility.ts'

export type Workplace = {
  name: string
  state: CampaignState
  /** Who paused it; null unless it is paused. */
  pauseReason: 'lead' | 'cap' | null
  guidelines: { number: number; body: string }
  isOnRoster: boolean
}

type Where = { workspaceId: WorkspaceId; campaignId: CampaignId; annotatorId: MembershipId }

/** A campaign as the place where one person works; null for another workspace's or an archived one. */
export async function findWorkplace(db: Connection, where: Where): Promise<Workplace | null> {
  const rows = await db.$queryRaw<Workplace[]>`
    SELECT c.name, c.state::text, c."pauseReason"::text, json_build_object('number', g.number, 'body', g.body) AS guidelines,
      EXISTS (
        SELECT 1 FROM "RosterEntry" r
        WHERE r."campaignId" = c.id AND r."annotatorId" = ${where.annotatorId}::uuid AND r."removedAt" IS NULL) AS "isOnRoster"
    FROM "Campaign" c
    JOIN LATERAL (SELECT number, body FROM "GuidelineVersion" g WHERE g."campaignId" = c.id ORDER BY number DESC LIMIT 1) g ON true
    WHERE c."workspaceId" = ${where.workspaceId}::uuid AND c.id = ${where.campaignId}::uuid AND c."archivedAt" IS NULL`
  return rows[0] ?? null
}

type Mine = { campaignId: CampaignId; annotatorId: MembershipId }

export type QueueLook = {
  hasUnfinished: boolean
  isAtOwnCap: boolean
  hasFree: boolean
  /** The budget pays the cheapest free place of theirs. */
  isFreePaid: boolean
  hasTaken: boolean
  hasForOthers: boolean
  /** When the first lease of others runs out on an item this person could judge. */
  nextFreeAt: Date | null
}

/**
 * What the campaign still holds for one person to whom a claim gave nothing. It reads from that claim's cursor, as claim-item says,
 * and what is leased, which is a few items a person: never the items that are done, nor their own.
 */
export async function lookAtQueue(db: Connection, { campaignId, annotatorId }: Mine): Promise<QueueLook> {
  const profile = { languages: Prisma.sql`(SELECT languages FROM r)`, skills: Prisma.sql`(SELECT skills FROM r)` }
  const mine = Prisma.sql`EXISTS (
    SELECT 1 FROM "Assignment" m
    WHERE m."campaignId" = i."campaignId" AND m."itemId" = i.id AND m."annotatorId" = ${annotatorId}::uuid AND m.state <> 'expired' OFFSET 0)`
  const claimable = Prisma.sql`i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i."takenSlots" < i.overlap`
  const free = (where: Prisma.Sql) => Prisma.sql`(
      SELECT i."unitsPerJudgment" FROM "Item" i
      WHERE ${claimable} AND ${isFor({ annotatorId, ...profile })} AND NOT ${mine} AND ${where}
      ORDER BY i.priority, i.id LIMIT 1)`
  const rows = await db.$queryRaw<QueueLook[]>`
    -- prepared
    WITH r AS MATERIALIZED (
      SELECT r.languages, r.skills, r."capJudgments", t."judgedCount", t."cursorPriority" AS priority, t."cursorItemId" AS id
      FROM "RosterEntry" r
      LEFT JOIN "CampaignQueue" q ON q."campaignId" = r."campaignId"
      LEFT JOIN "AnnotatorTally" t ON t."campaignId" = r."campaignId" AND t."annotatorId" = r."annotatorId" AND t."cursorEpoch" = coalesce(q.epoch, 0)
      WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${annotatorId}::uuid
    ), held AS MATERIALIZED (
      SELECT i.*, a."annotatorId" AS holder, a."leaseExpiresAt" FROM "Assignment" a
      JOIN "Item" i ON i."campaignId" = a."campaignId" AND i.id = a."itemId" AND i.state = 'open'
      WHERE a."campaignId" = ${campaignId}::uuid AND a.state = 'leased'
    ), possible AS MATERIALIZED (
      SELECT i.* FROM held i WHERE ${isFor({ annotatorId, ...profile })} AND NOT ${mine}
    ), first_free AS MATERIALIZED (
      SELECT coalesce(
        ${free(Prisma.sql`i."isReturned"`)},
        ${free(Prisma.sql`(i.priority, i.id) >= (
          coalesce((SELECT priority FROM r), ${-(2 ** 31)}::int),
          coalesce((SELECT id FROM r), '00000000-0000-0000-0000-000000000000'::uuid))`)}) AS units
    )
    SELECT
      EXISTS (SELECT 1 FROM "Item" i WHERE ${claimable} AND NOT i."isGold") OR EXISTS (SELECT 1 FROM held WHERE NOT "isGold") AS "hasUnfinished",
      coalesce((SELECT "capJudgments" <= coalesce("judgedCount", 0) + (SELECT count(*) FROM held WHERE holder = ${annotatorId}::uuid) FROM r), false) AS "isAtOwnCap",
      (SELECT units FROM first_free) IS NOT NULL AS "hasFree",
      coalesce((SELECT n."spentUnits" + n."reservedUnits" + first_free.units <= n."capUnits"
        FROM first_free, "CampaignCounter" n WHERE n."campaignId" = ${campaignId}::uuid), false) AS "isFreePaid",
      EXISTS (SELECT 1 FROM possible WHERE "takenSlots" = overlap) AS "hasTaken",
      -- Whoever judges everything leaves nothing to others.
      EXISTS (SELECT 1 FROM r WHERE cardinality(r.languages) + cardinality(r.skills) > 0) AND (
        EXISTS (SELECT 1 FROM "Item" i WHERE ${claimable} AND NOT i."isGold" AND NOT ${suits(profile)})
        OR EXISTS (SELECT 1 FROM held i WHERE NOT i."isGold" AND NOT ${suits(profile)})) AS "hasForOthers",
      (SELECT min("leaseExpiresAt") FROM possible) AS "nextFreeAt"`
  return rows[0] ?? EMPTY
}

const EMPTY: QueueLook = {
  ...{ hasUnfinished: false, isAtOwnCap: false, hasFree: false, isFreePaid: false },
  ...{ hasTaken: false, hasForOthers: false, nextFreeAt: null },
}

export type MyCampaign = {
  campaignId: CampaignId
  name: string
  state: CampaignState
  openedAt: Date | null
  mine: number
  mineSince: number
  /** Items this person has leased, or could still take. */
  left: number
  done: number
  total: number
  /** Its lead warns of what is in its texts. */
  hasWarning: boolean
}

/** Campaigns on whose roster a person is, open ones first, then by age. */
export async function listMyCampaigns(
  db: Connection,
  { workspaceId, annotatorId, since }: { workspaceId: WorkspaceId; annotatorId: MembershipId; since: Date },
): Promise<MyCampaign[]> {
  const profile = { languages: Prisma.sql`r.languages`, skills: Prisma.sql`r.skills` }
  const rows = await db.$queryRaw<(Omit<MyCampaign, 'campaignId'> & { id: string })[]>`
    SELECT c.id::text, c.name, c.state::text, c."openedAt", coalesce(t."judgedCount", 0) AS mine, j."mineSince", l."left",
      (c."annotationOptions"->>'contentWarning') IS NOT NULL AS "hasWarning",
      coalesce(n."judgedCount", 0) AS done, coalesce(q."announcedCount", 0) AS total
    FROM "RosterEntry" r
    JOIN "Campaign" c ON c."workspaceId" = r."workspaceId" AND c.id = r."campaignId"
    JOIN LATERAL (
      SELECT count(*)::int AS "mineSince" FROM "Judgment"
      WHERE "campaignId" = c.id AND "annotatorId" = r."annotatorId" AND "submittedAt" >= ${since} AND "supersedesId" IS NULL) j ON true
    JOIN LATERAL (
      SELECT least(count(*), count(*) FILTER (WHERE a.state = 'leased') + CASE WHEN r."capJudgments" IS NOT NULL THEN
        greatest(0, r."capJudgments" - (
          SELECT count(*) FROM "Assignment" h
          WHERE h."campaignId" = c.id AND h."annotatorId" = r."annotatorId" AND h.state IN ('leased', 'submitted'))) END)::int AS "left"
      FROM "Item" i
      LEFT JOIN "Assignment" a ON a."campaignId" = i."campaignId" AND a."itemId" = i.id AND a."annotatorId" = r."annotatorId"
      WHERE i."campaignId" = c.id AND i.state = 'open'
        AND (a.state = 'leased' OR (i."takenSlots" < i.overlap AND (a.id IS NULL OR a.state = 'expired')
          AND ${isFor({ annotatorId, ...profile })}))) l ON true
    LEFT JOIN "AnnotatorTally" t ON t."campaignId" = c.id AND t."annotatorId" = r."annotatorId"
    LEFT JOIN "CampaignCounter" n ON n."campaignId" = c.id
    LEFT JOIN "CampaignQueue" q ON q."campaignId" = c.id
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."annotatorId" = ${annotatorId}::uuid
      AND r."removedAt" IS NULL AND c."archivedAt" IS NULL
    ORDER BY array_position(ARRAY['open', 'paused', 'draft', 'closed'], c.state::text), c."createdAt", c.id`
  return rows.map(({ id, ...rest }) => ({ ...rest, campaignId: CampaignId.parse(id) }))
}
