import type { Message } from '#lib/core/interchange/prompts/row'
import type { BesideRanking } from '#lib/core/ranking/beside/said-beside'
import { type CampaignId, JudgmentId, MembershipId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { standingJudgments, type Whose } from './standing.ts'

/** Judgments that carry a comment, that call all responses bad, or that put one label. */
export type SaidFilter = { of: 'comment' } | { of: 'all-bad' } | { of: 'label'; key: string }

export type SaidJudgment = Pick<BesideRanking, 'allBad' | 'strengths' | 'ratings' | 'labels' | 'comment'> & {
  judgmentId: JudgmentId
  annotator: { membershipId: MembershipId; name: string }
  submittedAt: Date
  isCorrection: boolean
  /** Of the prompt. */
  preview: string
  displayOrder: number[]
  /** Dense from 1, in slate order. */
  ranks: number[]
  /** In slate order. */
  responseIds: string[]
}

type Row = Omit<SaidJudgment, 'judgmentId' | 'annotator'> & { id: string; annotatorId: string; name: string }

function thatSay(filter: SaidFilter): Prisma.Sql {
  switch (filter.of) {
    case 'comment':
      return Prisma.sql`j.comment IS NOT NULL`
    case 'all-bad':
      return Prisma.sql`j."allBad"`
    case 'label':
      return Prisma.sql`(j.labels->'item' @> jsonb_build_array(${filter.key}::text)
        OR j.labels->'responses' @> jsonb_build_array(jsonb_build_array(${filter.key}::text)))`
  }
}

/** Judgments that stand and say it, newest first. */
export async function listSaid(
  db: Connection,
  { filter, most, skip, ...whose }: Whose & { filter: SaidFilter; most: number; skip: number },
): Promise<SaidJudgment[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT j.id::text, j."annotatorId"::text, u.name, j."submittedAt", j."supersedesId" IS NOT NULL AS "isCorrection", p.preview,
      j."displayOrder", j.ranks, j."allBad", j.strengths, j.ratings, j.labels, j.comment,
      (SELECT array_agg(s."responseId"::text ORDER BY s.index) FROM "ItemResponse" s
       WHERE s."campaignId" = j."campaignId" AND s."itemId" = j."itemId") AS "responseIds"
    FROM (SELECT j.*, i."workspaceId", i."promptId" ${standingJudgments(whose)} AND ${thatSay(filter)}
          ORDER BY j.sequence DESC LIMIT ${most}::int OFFSET ${skip}::int) j
    JOIN "Prompt" p ON p."workspaceId" = j."workspaceId" AND p.id = j."promptId"
    JOIN "Membership" a ON a.id = j."annotatorId" JOIN "User" u ON u.id = a."userId"
    ORDER BY j.sequence DESC`
  return rows.map(({ id, annotatorId, name, ...rest }) => ({
    ...rest,
    judgmentId: JudgmentId.parse(id),
    annotator: { membershipId: MembershipId.parse(annotatorId), name },
  }))
}

/** Everybody who has judged in the campaign, by name. */
export async function listJudges(
  db: Connection,
  { campaignId }: { campaignId: CampaignId },
): Promise<{ membershipId: MembershipId; name: string }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id::text, u.name FROM "AnnotatorTally" t
    JOIN "Membership" m ON m.id = t."annotatorId" JOIN "User" u ON u.id = m."userId"
    WHERE t."campaignId" = ${campaignId}::uuid AND t."judgedCount" > 0 ORDER BY lower(u.name), m.id`
  return rows.map(({ id, name }) => ({ membershipId: MembershipId.parse(id), name }))
}

export type JudgedItem = {
  messages: Message[]
  /** As its annotator saw them. */
  responses: string[]
}

/** The item of a judgment, its responses in the order in which its annotator saw them; null where there is none. */
export async function readJudgedItem(
  db: Connection,
  { workspaceId, campaignId, judgmentId }: { workspaceId: WorkspaceId; campaignId: CampaignId; judgmentId: JudgmentId },
): Promise<JudgedItem | null> {
  const [row] = await db.$queryRaw<JudgedItem[]>`
    SELECT p.messages,
      (SELECT array_agg(r.content ORDER BY array_position(j."displayOrder", s.index)) FROM "ItemResponse" s
       JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
       WHERE s."campaignId" = j."campaignId" AND s."itemId" = j."itemId") AS responses
    FROM "Judgment" j
    JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND j."campaignId" = ${campaignId}::uuid AND j.id = ${judgmentId}::uuid`
  return row ?? null
}
