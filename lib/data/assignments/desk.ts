import type { CampaignState } from '#lib/core/planning/campaign'
import {
  AssignmentId,
  type CampaignId,
  JudgmentId,
  type MembershipId,
  type WorkspaceId,
} from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { type Reopenable, reopenableRow } from '../judgments/reopenable.ts'
import { practiceLeftRow } from '../practice/left.ts'
import { mineWaitingRow } from '../remarks/count-mine.ts'

export type Desk = {
  /** The database's clock, by which leases run. */
  now: Date
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
  /** Practice items before the first item; null where nothing is left. */
  practiceLeft: number | null
  /** Judgments that guidelines ask to look at again, and answers not seen yet. */
  revisits: number
  answers: number
  /** Their newest judgment, while it can be corrected. */
  lastSubmitted: Reopenable | null
}

type Where = { workspaceId: WorkspaceId; campaignId: CampaignId; annotatorId: MembershipId }

type Row = Omit<Desk, 'lastSubmitted'> & { assignmentId: string | null; judgmentId: string | null }

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
  const me = Prisma.sql`${annotatorId}::uuid`
  const rows = await db.$queryRaw<Row[]>`
    -- prepared
    SELECT now() AS now, c.name, c.state::text, c."pauseReason"::text, c."annotationOptions" AS options, g.number AS "guidelineVersion",
      r."annotatorId" IS NOT NULL AS "isOnRoster", r."capJudgments" IS NOT NULL AS "isCapped", r."acknowledgedGuidelines" AS acknowledged,
      EXISTS (
        SELECT 1 FROM "Assignment" due
        WHERE due.state = 'leased' AND due."leaseExpiresAt" < now() - make_interval(secs => ${graceSeconds}::float8)) AS "hasDueLeases",
      l.held, paced."mineSince", paced."lastHour",
      coalesce(t."judgedCount", 0) AS mine, coalesce(n."judgedCount", 0) AS done, coalesce(q."announcedCount", 0) AS total,
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY newest."activeMs") FROM (
        SELECT j."activeMs" FROM "Judgment" j
        WHERE j."campaignId" = c.id AND j."annotatorId" = ${me} AND j."supersedesId" IS NULL
        ORDER BY j."submittedAt" DESC LIMIT ${PACE_OF}::int) newest) AS "medianActiveMs",
      -- greatest() passes over nulls: by itself it would make 0 of what nobody said.
      CASE WHEN coalesce(r."capJudgments", r."plannedJudgments") IS NOT NULL THEN
        greatest(0, coalesce(r."capJudgments", r."plannedJudgments") - coalesce(t."judgedCount", 0)) END AS "leftForMe",
      p."left" AS "practiceLeft", w.revisits, w.answers, last."assignmentId", last."judgmentId"
    FROM "Campaign" c
    JOIN LATERAL (
      SELECT number FROM "GuidelineVersion" WHERE "campaignId" = c.id ORDER BY number DESC LIMIT 1) g ON true
    LEFT JOIN "RosterEntry" r ON r."campaignId" = c.id AND r."annotatorId" = ${me} AND r."removedAt" IS NULL
    LEFT JOIN "AnnotatorTally" t ON t."campaignId" = c.id AND t."annotatorId" = ${me}
    LEFT JOIN "CampaignCounter" n ON n."campaignId" = c.id
    LEFT JOIN "CampaignQueue" q ON q."campaignId" = c.id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS held FROM "Assignment" a
      WHERE a."campaignId" = c.id AND a."annotatorId" = ${me} AND a.state = 'leased') l
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE j."submittedAt" >= ${since}::timestamptz)::int AS "mineSince",
        count(*) FILTER (WHERE j."submittedAt" >= hour.began)::int AS "lastHour"
      FROM (SELECT now() - interval '1 hour' AS began) hour
      JOIN "Judgment" j ON j."campaignId" = c.id AND j."annotatorId" = ${me} AND j."supersedesId" IS NULL
        AND j."submittedAt" >= least(${since}::timestamptz, hour.began)) paced
    CROSS JOIN LATERAL (${mineWaitingRow(Prisma.sql`c.id`, me)}) w
    LEFT JOIN LATERAL (${practiceLeftRow(Prisma.sql`c.id`, me)}) p ON true
    LEFT JOIN LATERAL (${reopenableRow(Prisma.sql`c.id`, me)}) last ON true
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid AND c."archivedAt" IS NULL`
  const [row] = rows
  if (!row) return null
  const { assignmentId, judgmentId, ...desk } = row
  const lastSubmitted =
    assignmentId && judgmentId
      ? { assignmentId: AssignmentId.parse(assignmentId), judgmentId: JudgmentId.parse(judgmentId) }
      : null
  return { ...desk, lastSubmitted }
}
