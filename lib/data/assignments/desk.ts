import type { CampaignState } from '#lib/core/planning/campaign'
import type { CampaignId, MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Desk = {
  name: string
  state: CampaignState
  /** Who paused it; null unless it is paused. */
  pauseReason: 'lead' | 'cap' | null
  isOnRoster: boolean
  /** They have a cap of their own on judgments: their claims then count first. */
  isCapped: boolean
  /** What the campaign asks beside the ranking, as stored; null: nothing. */
  options: unknown
  guidelineVersion: number
  acknowledged: number | null
  /** A lease ran out longer ago than the grace, of anybody's. */
  hasDueLeases: boolean
  /** Leases of this person. */
  held: number
  /** Judgments of this person, since `since` and in all; corrections are not counted twice. */
  mineSince: number
  mine: number
  /** Judgments the campaign has, and is announced to need. */
  done: number
  total: number
  /** Active milliseconds: the median of their newest judgments, what was corrected since left out; null before the first. */
  medianActiveMs: number | null
  /** Judgments of theirs in the last hour. */
  lastHour: number
  /** Judgments that their cap leaves them, or else what was planned for them; null where neither says. */
  leftForMe: number | null
}

type Where = { workspaceId: WorkspaceId; campaignId: CampaignId; annotatorId: MembershipId }

/** Judgments that a person's pace is taken from. */
const PACE_OF = 50

/**
 * What somebody at work sees beside the items: single rows, counters and short ranges of indexes, so that it takes as long in a campaign of
 * a million items as in one of ten. Null for another workspace's campaign or an archived one.
 */
export async function readDesk(
  db: Connection,
  { workspaceId, campaignId, annotatorId, since, graceSeconds }: Where & { since: Date; graceSeconds: number },
): Promise<Desk | null> {
  const rows = await db.$queryRaw<Desk[]>`
    SELECT c.name, c.state::text, c."pauseReason"::text, c."annotationOptions" AS options, g.number AS "guidelineVersion",
      r."annotatorId" IS NOT NULL AS "isOnRoster", r."capJudgments" IS NOT NULL AS "isCapped", r."acknowledgedGuidelines" AS acknowledged,
      EXISTS (
        SELECT 1 FROM "Assignment" due
        WHERE due.state = 'leased' AND due."leaseExpiresAt" < now() - make_interval(secs => ${graceSeconds}::float8)) AS "hasDueLeases",
      l.held, day.count AS "mineSince", hour.count AS "lastHour",
      coalesce(t."judgedCount", 0) AS mine, coalesce(n."judgedCount", 0) AS done, coalesce(q."announcedCount", 0) AS total,
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY newest."activeMs") FROM (
        SELECT j."activeMs" FROM "Judgment" j
        WHERE j."campaignId" = c.id AND j."annotatorId" = ${annotatorId}::uuid AND j."supersedesId" IS NULL
        ORDER BY j."submittedAt" DESC LIMIT ${PACE_OF}::int) newest) AS "medianActiveMs",
      -- greatest() passes over nulls: by itself it would make 0 of what nobody said.
      CASE WHEN coalesce(r."capJudgments", r."plannedJudgments") IS NOT NULL THEN
        greatest(0, coalesce(r."capJudgments", r."plannedJudgments") - coalesce(t."judgedCount", 0)) END AS "leftForMe"
    FROM "Campaign" c
    JOIN LATERAL (
      SELECT number FROM "GuidelineVersion" WHERE "campaignId" = c.id ORDER BY number DESC LIMIT 1) g ON true
    LEFT JOIN "RosterEntry" r ON r."campaignId" = c.id AND r."annotatorId" = ${annotatorId}::uuid AND r."removedAt" IS NULL
    LEFT JOIN "AnnotatorTally" t ON t."campaignId" = c.id AND t."annotatorId" = ${annotatorId}::uuid
    LEFT JOIN "CampaignCounter" n ON n."campaignId" = c.id
    LEFT JOIN "CampaignQueue" q ON q."campaignId" = c.id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS held FROM "Assignment" a
      WHERE a."campaignId" = c.id AND a."annotatorId" = ${annotatorId}::uuid AND a.state = 'leased') l
    CROSS JOIN LATERAL (
      SELECT count(*)::int FROM "Judgment" j
      WHERE j."campaignId" = c.id AND j."annotatorId" = ${annotatorId}::uuid AND j."submittedAt" >= ${since} AND j."supersedesId" IS NULL) day
    CROSS JOIN LATERAL (
      SELECT count(*)::int FROM "Judgment" j
      WHERE j."campaignId" = c.id AND j."annotatorId" = ${annotatorId}::uuid AND j."submittedAt" >= now() - interval '1 hour'
        AND j."supersedesId" IS NULL) hour
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid AND c."archivedAt" IS NULL`
  return rows[0] ?? null
}

/** Notes that somebody begins under the newest guidelines: once, before their first item. */
export async function acknowledgeFirst(
  db: Connection,
  { campaignId, annotatorId, version }: Pick<Where, 'campaignId' | 'annotatorId'> & { version: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RosterEntry" SET "acknowledgedGuidelines" = ${version}::int
    WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND "acknowledgedGuidelines" IS NULL`
}
