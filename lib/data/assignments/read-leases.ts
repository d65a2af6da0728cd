import type { Message } from '#lib/core/interchange/prompts/row'
import { AssignmentId, type CampaignId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

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
}

/** The annotator's live leases in a campaign, the one claimed first (the one on screen) first. */
export async function listLeases(db: Connection, { campaignId, annotatorId }: Mine): Promise<Lease[]> {
  const rows = await db.$queryRaw<(Omit<Lease, 'assignmentId'> & { id: string })[]>`
    SELECT a.id::text, a."claimedAt", a."leaseExpiresAt", a."displayOrder", a.draft, a."draftSavedAt", p."wordCount" AS "promptWords", now() AS now,
      (SELECT array_agg(r."wordCount" ORDER BY s.index) FROM "ItemResponse" s
       JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
       WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") AS "responseWords"
    FROM "Assignment" a
    JOIN "Item" i ON i."campaignId" = a."campaignId" AND i.id = a."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${annotatorId}::uuid AND a.state = 'leased'
    ORDER BY a."claimedAt", a.id`
  return rows.map(({ id, ...rest }) => ({ ...rest, assignmentId: AssignmentId.parse(id) }))
}

export type LeaseTexts = {
  assignmentId: AssignmentId
  messages: Message[]
  /** In slate order. */
  responses: string[]
}

/** The conversation and the responses of some of the annotator's assignments. */
export async function readLeaseTexts(
  db: Connection,
  { campaignId, annotatorId, assignmentIds }: Mine & { assignmentIds: readonly AssignmentId[] },
): Promise<LeaseTexts[]> {
  if (assignmentIds.length === 0) return []
  const rows = await db.$queryRaw<(Omit<LeaseTexts, 'assignmentId'> & { id: string })[]>`
    SELECT a.id::text, p.messages,
      (SELECT array_agg(r.content ORDER BY s.index) FROM "ItemResponse" s
       JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
       WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") AS responses
    FROM "Assignment" a
    JOIN "Item" i ON i."campaignId" = a."campaignId" AND i.id = a."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${annotatorId}::uuid AND a.id = ANY (${[...assignmentIds]}::uuid[])`
  return rows.map(({ id, ...rest }) => ({ ...rest, assignmentId: AssignmentId.parse(id) }))
}
