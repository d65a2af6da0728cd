import type { Message } from '#lib/core/interchange/prompts/row'
import { AssignmentId, type CampaignId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Mine = { campaignId: CampaignId; annotatorId: MembershipId }

export type Lease = {
  assignmentId: AssignmentId
  claimedAt: Date
  leaseExpiresAt: Date
  /** Slate indexes in shown order. */
  displayOrder: number[]
  draft: unknown
  draftSavedAt: Date | null
  promptWords: number
  /** In slate order. */
  responseWords: number[]
  /** The database's clock, by which the lease runs. */
  now: Date
  /** Null where they were not asked for. */
  texts: LeaseTexts | null
}

export type LeaseTexts = {
  messages: Message[]
  /** In slate order. */
  responses: string[]
}

/**
 * The annotator's live leases in a campaign, the one claimed first (the one on screen) first; with the conversation and the responses
 * of those that `textsFor` does not name, where it is given.
 */
export async function listLeases(
  db: Connection,
  { campaignId, annotatorId, textsFor }: Mine & { textsFor?: { not: readonly AssignmentId[] } },
): Promise<Lease[]> {
  const isAsked = textsFor ? Prisma.sql`a.id <> ALL (${[...textsFor.not]}::uuid[])` : Prisma.sql`false`
  const rows = await db.$queryRaw<(Omit<Lease, 'assignmentId' | 'texts'> & Partial<LeaseTexts> & { id: string })[]>`
    -- prepared
    SELECT a.id::text, a."claimedAt", a."leaseExpiresAt", a."displayOrder", a.draft, a."draftSavedAt", p."wordCount" AS "promptWords", now() AS now,
      s."responseWords", s.responses, CASE WHEN ${isAsked} THEN p.messages END AS messages
    FROM "Assignment" a
    JOIN "Item" i ON i."campaignId" = a."campaignId" AND i.id = a."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    CROSS JOIN LATERAL (
      SELECT array_agg(r."wordCount" ORDER BY s.index) AS "responseWords",
        CASE WHEN ${isAsked} THEN array_agg(r.content ORDER BY s.index) END AS responses
      FROM "ItemResponse" s JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
      WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") s
    WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${annotatorId}::uuid AND a.state = 'leased'
    ORDER BY a."claimedAt", a.id`
  return rows.map(({ id, messages, responses, ...rest }) => ({
    ...rest,
    assignmentId: AssignmentId.parse(id),
    texts: messages && responses ? { messages, responses } : null,
  }))
}
