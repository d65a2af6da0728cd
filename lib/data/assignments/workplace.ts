import type { CampaignState } from '#lib/core/planning/campaign'
import { CampaignId, type MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Workplace = {
  name: string
  state: CampaignState
  guidelines: { number: number; body: string }
  isOnRoster: boolean
}

type Where = { workspaceId: WorkspaceId; campaignId: CampaignId; annotatorId: MembershipId }

/** A campaign as the place where one person works; null for another workspace's or an archived one. */
export async function findWorkplace(db: Connection, where: Where): Promise<Workplace | null> {
  const rows = await db.$queryRaw<Workplace[]>`
    SELECT c.name, c.state::text, json_build_object('number', g.number, 'body', g.body) AS guidelines,
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
      (SELECT sum("submittedSlots") AS done, sum(overlap) AS total FROM "Item" WHERE "campaignId" = ${campaignId}::uuid) i`
  return rows[0] ?? { mine: 0, mineSince: 0, done: 0, total: 0 }
}

export type QueueLook = {
  hasUnfinished: boolean
  hasFree: boolean
  hasTaken: boolean
  /** When the first lease of others runs out on an item this person could judge. */
  nextFreeAt: Date | null
}

/** What the campaign still holds for one person to whom a claim gave nothing. */
export async function lookAtQueue(db: Connection, { campaignId, annotatorId }: Mine): Promise<QueueLook> {
  const rows = await db.$queryRaw<QueueLook[]>`
    WITH mine AS (
      SELECT "itemId" FROM "Assignment"
      WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND state <> 'expired'
    ), possible AS (
      SELECT i.id, i."takenSlots" < i.overlap AS free FROM "Item" i
      WHERE i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i.id NOT IN (SELECT "itemId" FROM mine)
    )
    SELECT
      EXISTS (SELECT 1 FROM "Item" WHERE "campaignId" = ${campaignId}::uuid AND state = 'open') AS "hasUnfinished",
      EXISTS (SELECT 1 FROM possible WHERE free) AS "hasFree",
      EXISTS (SELECT 1 FROM possible WHERE NOT free) AS "hasTaken",
      (SELECT min(a."leaseExpiresAt") FROM "Assignment" a JOIN possible ON possible.id = a."itemId"
       WHERE a."campaignId" = ${campaignId}::uuid AND a.state = 'leased') AS "nextFreeAt"`
  return rows[0] ?? { hasUnfinished: false, hasFree: false, hasTaken: false, nextFreeAt: null }
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
  const rows = await db.$queryRaw<(Omit<MyCampaign, 'campaignId'> & { id: string })[]>`
    SELECT c.id::text, c.name, c.state::text, c."openedAt", j.mine, j."mineSince", l."left",
      coalesce(i.done, 0)::int AS done, coalesce(i.total, 0)::int AS total
    FROM "RosterEntry" r
    JOIN "Campaign" c ON c."workspaceId" = r."workspaceId" AND c.id = r."campaignId"
    JOIN LATERAL (
      SELECT count(*)::int AS mine, count(*) FILTER (WHERE "submittedAt" >= ${since})::int AS "mineSince"
      FROM "Judgment" WHERE "campaignId" = c.id AND "annotatorId" = r."annotatorId" AND "supersedesId" IS NULL) j ON true
    JOIN LATERAL (
      SELECT count(*)::int AS "left" FROM "Item" t
      LEFT JOIN "Assignment" a ON a."campaignId" = t."campaignId" AND a."itemId" = t.id AND a."annotatorId" = r."annotatorId"
      WHERE t."campaignId" = c.id AND t.state = 'open'
        AND (a.state = 'leased' OR (t."takenSlots" < t.overlap AND (a.id IS NULL OR a.state = 'expired')))) l ON true
    JOIN LATERAL (SELECT sum("submittedSlots") AS done, sum(overlap) AS total FROM "Item" WHERE "campaignId" = c.id) i ON true
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."annotatorId" = ${annotatorId}::uuid
      AND r."removedAt" IS NULL AND c."archivedAt" IS NULL
    ORDER BY array_position(ARRAY['open', 'paused', 'draft', 'closed'], c.state::text), c."createdAt", c.id`
  return rows.map(({ id, ...rest }) => ({ ...rest, campaignId: CampaignId.parse(id) }))
}
