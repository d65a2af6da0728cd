import { AssignmentId, type CampaignId, JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type HistoryRow = {
  judgmentId: JudgmentId
  assignmentId: AssignmentId
  preview: string
  submittedAt: Date
  displayOrder: number[]
  ranks: number[]
  /** Of the judgment and all it corrects. */
  activeMs: number
  isCorrection: boolean
  isFrozen: boolean
  isRunning: boolean
  /** The newest guidelines that ask to look at it again; null where none do. */
  revisitFor: number | null
  /** Questions of theirs about it without an answer. */
  openQuestions: number
}

export type HistoryFilter = 'all' | 'today' | 'revisit' | 'question'

export type HistoryPlace = { submittedAt: Date; judgmentId: JudgmentId }

type Asked = {
  campaignId: CampaignId
  annotatorId: MembershipId
  filter: HistoryFilter
  /** Of 'today': where the day began. */
  since: Date
  before: HistoryPlace | null
  most: number
}

/** The person's judgments as they stand, each chain of corrections by its newest, newest first. Nothing of it tells one kind of item from another. */
export async function listMyHistory(db: Connection, asked: Asked): Promise<HistoryRow[]> {
  const { campaignId, annotatorId, before } = asked
  const revisits = Prisma.sql`SELECT max(v."guidelineVersion") FROM "Revisit" v
    WHERE v."campaignId" = j."campaignId" AND v."judgmentId" = j.id AND v."settledAt" IS NULL`
  const questions = Prisma.sql`SELECT count(*)::int FROM "Remark" q
    WHERE q."campaignId" = j."campaignId" AND q."assignmentId" = j."assignmentId" AND q."itemId" = j."itemId"
      AND q."annotatorId" = j."annotatorId" AND q.kind = 'question' AND q."settledAt" IS NULL`
  const only = {
    all: Prisma.sql`true`,
    today: Prisma.sql`j."submittedAt" >= ${asked.since}::timestamptz`,
    revisit: Prisma.sql`(${revisits}) IS NOT NULL`,
    question: Prisma.sql`(${questions}) > 0`,
  }[asked.filter]
  const beyond = before
    ? Prisma.sql`(j."submittedAt", j.id) < (${before.submittedAt}::timestamptz, ${before.judgmentId}::uuid)`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<
    (Omit<HistoryRow, 'judgmentId' | 'assignmentId'> & { id: string; assignment: string })[]
  >`
    SELECT j.id::text, j."assignmentId"::text AS assignment, p.preview, j."submittedAt", j."displayOrder", j.ranks,
      (SELECT sum(t."activeMs")::int FROM "Judgment" t WHERE t."campaignId" = j."campaignId" AND t."itemId" = j."itemId"
        AND t."assignmentId" = j."assignmentId") AS "activeMs",
      j."supersedesId" IS NOT NULL AS "isCorrection", j.sequence <= n."frozenSequence" AS "isFrozen",
      c.state IN ('open', 'paused') AS "isRunning", (${revisits}) AS "revisitFor", (${questions}) AS "openQuestions"
    FROM "Judgment" j
    JOIN "Campaign" c ON c.id = j."campaignId"
    JOIN "CampaignCounter" n ON n."campaignId" = j."campaignId"
    JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    WHERE j."campaignId" = ${campaignId}::uuid AND j."annotatorId" = ${annotatorId}::uuid AND ${only} AND ${beyond}
      AND NOT EXISTS (SELECT 1 FROM "Judgment" s WHERE s."campaignId" = j."campaignId" AND s."supersedesId" = j.id)
    ORDER BY j."submittedAt" DESC, j.id DESC LIMIT ${asked.most}::int`
  return rows.map(({ id, assignment, ...rest }) => ({
    ...rest,
    judgmentId: JudgmentId.parse(id),
    assignmentId: AssignmentId.parse(assignment),
  }))
}
