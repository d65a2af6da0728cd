import type { Message } from '#lib/core/interchange/prompts/row'
import { AssignmentId, type CampaignId, type JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type MyJudgment = {
  assignmentId: AssignmentId
  submittedAt: Date
  displayOrder: number[]
  /** Dense from 1, in slate order. */
  ranks: number[]
  lastImplied: boolean
  allBad: boolean
  strengths: number[]
  ratings: unknown
  labels: unknown
  comment: string | null
  messages: Message[]
  /** All in slate order; equal keys are identical responses. */
  responses: string[]
  responseIds: string[]
  responseKeys: string[]
  promptWords: number
  responseWords: number[]
  annotationOptions: unknown
  /** It is in a snapshot, or one is being taken of it. */
  isFrozen: boolean
  isCorrected: boolean
  isRunning: boolean
  /** The database's clock. */
  now: Date
}

/** One judgment of this person with the item it judges; null where they have no such judgment. */
export async function findMyJudgment(
  db: Connection,
  {
    campaignId,
    annotatorId,
    judgmentId,
  }: { campaignId: CampaignId; annotatorId: MembershipId; judgmentId: JudgmentId },
): Promise<MyJudgment | null> {
  const rows = await db.$queryRaw<(Omit<MyJudgment, 'assignmentId'> & { id: string })[]>`
    SELECT j."assignmentId"::text AS id, j."submittedAt", j."displayOrder", j.ranks, j."lastImplied", j."allBad", j.strengths, j.ratings,
      j.labels, j.comment, p.messages, p."wordCount" AS "promptWords", slate.*, c."annotationOptions", now() AS now,
      j.sequence <= n."frozenSequence" AS "isFrozen", c.state IN ('open', 'paused') AS "isRunning",
      EXISTS (SELECT 1 FROM "Judgment" s WHERE s."campaignId" = j."campaignId" AND s."supersedesId" = j.id) AS "isCorrected"
    FROM "Judgment" j
    JOIN "Campaign" c ON c.id = j."campaignId"
    JOIN "CampaignCounter" n ON n."campaignId" = j."campaignId"
    JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    CROSS JOIN LATERAL (
      SELECT array_agg(r.content ORDER BY s.index) AS responses, array_agg(r.id::text ORDER BY s.index) AS "responseIds",
        array_agg(r."normalizedHash" ORDER BY s.index) AS "responseKeys", array_agg(r."wordCount" ORDER BY s.index) AS "responseWords"
      FROM "ItemResponse" s JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
      WHERE s."campaignId" = i."campaignId" AND s."itemId" = i.id) slate
    WHERE j."campaignId" = ${campaignId}::uuid AND j."annotatorId" = ${annotatorId}::uuid AND j.id = ${judgmentId}::uuid`
  const [row] = rows
  if (!row) return null
  const { id, ...rest } = row
  return { ...rest, assignmentId: AssignmentId.parse(id) }
}
