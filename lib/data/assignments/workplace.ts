import type { CampaignState } from '#lib/core/planning/campaign'
import { CampaignId, type MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { ANNOUNCED_SLOTS, isFor } from './eligibility.ts'

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

export type WorkProgress = {
  /** Judgments of this person, since `since` and in all. */
  mineSince: number
  mine: number
  /** Judgments the campaign has, and needs. */
  done: number
  total: number
}

type Mine = { campaignId: CampaignId; annotatorId: MembershipId }

/** How far the person and the campaign are. Corrections are not counted twice. */
export async function readProgress(
  db: Connection,
  { campaignId, annotatorId, since }: Mine & { since: Date },
): Promise<WorkProgress> {
  const rows = await db.$queryRaw<WorkProgress[]>`
    SELECT m.mine, m."mineSince", coalesce(i.done, 0)::int AS done, coalesce(i.total, 0)::int AS total
    FROM (
      SELECT count(*)::int AS mine, count(*) FILTER (WHERE "submittedAt" >= ${since})::int AS "mineSince"
      FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND "supersedesId" IS NULL) m,
      (SELECT sum(i."submittedSlots") AS done, sum(${ANNOUNCED_SLOTS}) AS total FROM "Item" i WHERE i."campaignId" = ${campaignId}::uuid) i`
  return rows[0] ?? { mine: 0, mineSince: 0, done: 0, total: 0 }
}

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

/** What the campaign still holds for one person to whom a claim gave nothing. */
export async function lookAtQueue(db: Connection, { campaignId, annotatorId }: Mine): Promise<QueueLook> {
  const profile = { languages: Prisma.sql`r.languages`, skills: Prisma.sql`r.skills` }
  const rows = await db.$queryRaw<QueueLook[]>`
    WITH r AS (
      SELECT languages, skills, "capJudgments" FROM "RosterEntry"
      WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid
    ), mine AS (
      SELECT "itemId", state FROM "Assignment"
      WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND state <> 'expired'
    ), left_over AS (
      SELECT i.id, i."isGold", i."takenSlots" < i.overlap AS free, i."unitsPerJudgment", ${isFor({ annotatorId, ...profile })} AS "isTheirs"
      FROM "Item" i, r WHERE i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i.id NOT IN (SELECT "itemId" FROM mine)
    ), possible AS (SELECT * FROM left_over WHERE "isTheirs")
    SELECT
      EXISTS (SELECT 1 FROM "Item" WHERE "campaignId" = ${campaignId}::uuid AND state = 'open' AND NOT "isGold") AS "hasUnfinished",
      coalesce((SELECT count(*) FROM mine WHERE state IN ('leased', 'submitted')) >= (SELECT "capJudgments" FROM r), false) AS "isAtOwnCap",
      EXISTS (SELECT 1 FROM possible WHERE free) AS "hasFree",
      EXISTS (
        SELECT 1 FROM possible, "CampaignCounter" n
        WHERE free AND n."campaignId" = ${campaignId}::uuid
          AND n."spentUnits" + n."reservedUnits" + possible."unitsPerJudgment" <= n."capUnits") AS "isFreePaid",
      EXISTS (SELECT 1 FROM possible WHERE NOT free) AS "hasTaken",
      EXISTS (SELECT 1 FROM left_over WHERE NOT "isTheirs" AND NOT "isGold") AS "hasForOthers",
      (SELECT min(a."leaseExpiresAt") FROM "Assignment" a JOIN possible ON possible.id = a."itemId"
       WHERE a."campaignId" = ${campaignId}::uuid AND a.state = 'leased') AS "nextFreeAt"`
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
}

/** Campaigns on whose roster a person is, open ones first, then by age. */
export async function listMyCampaigns(
  db: Connection,
  { workspaceId, annotatorId, since }: { workspaceId: WorkspaceId; annotatorId: MembershipId; since: Date },
): Promise<MyCampaign[]> {
  const profile = { languages: Prisma.sql`r.languages`, skills: Prisma.sql`r.skills` }
  const rows = await db.$queryRaw<(Omit<MyCampaign, 'campaignId'> & { id: string })[]>`
    SELECT c.id::text, c.name, c.state::text, c."openedAt", j.mine, j."mineSince", l."left",
      coalesce(i.done, 0)::int AS done, coalesce(i.total, 0)::int AS total
    FROM "RosterEntry" r
    JOIN "Campaign" c ON c."workspaceId" = r."workspaceId" AND c.id = r."campaignId"
    JOIN LATERAL (
      SELECT count(*)::int AS mine, count(*) FILTER (WHERE "submittedAt" >= ${since})::int AS "mineSince"
      FROM "Judgment" WHERE "campaignId" = c.id AND "annotatorId" = r."annotatorId" AND "supersedesId" IS NULL) j ON true
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
    JOIN LATERAL (
      SELECT sum(i."submittedSlots") AS done, sum(${ANNOUNCED_SLOTS}) AS total FROM "Item" i WHERE i."campaignId" = c.id) i ON true
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."annotatorId" = ${annotatorId}::uuid
      AND r."removedAt" IS NULL AND c."archivedAt" IS NULL
    ORDER BY array_position(ARRAY['open', 'paused', 'draft', 'closed'], c.state::text), c."createdAt", c.id`
  return rows.map(({ id, ...rest }) => ({ ...rest, campaignId: CampaignId.parse(id) }))
}
