import type { AssignmentId, CampaignId, MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Which = { campaignId: CampaignId; assignmentId: AssignmentId; annotatorId: MembershipId }

export type AssignmentFacts = {
  state: 'leased' | 'submitted' | 'declined' | 'expired'
  claimedAt: Date
  displayOrder: number[]
  /** In slate order: equal keys are identical responses. */
  responseKeys: string[]
  /** In slate order. */
  responseIds: string[]
  /** The database's clock. */
  now: Date
}

const FACTS = Prisma.sql`a.state::text, a."claimedAt", a."displayOrder", now() AS now, s."responseKeys", s."responseIds"`
const SLATE = Prisma.sql`LATERAL (
  SELECT array_agg(r."normalizedHash" ORDER BY s.index) AS "responseKeys", array_agg(r.id::text ORDER BY s.index) AS "responseIds"
  FROM "ItemResponse" s JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
  WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") s`

/** An assignment of the annotator's; null when they have no such one. None of it but `state` ever changes while leased. */
export async function findAssignment(db: Connection, which: Which): Promise<AssignmentFacts | null> {
  const rows = await db.$queryRaw<AssignmentFacts[]>`
    SELECT ${FACTS} FROM "Assignment" a CROSS JOIN ${SLATE}
    WHERE a."campaignId" = ${which.campaignId}::uuid AND a.id = ${which.assignmentId}::uuid
      AND a."annotatorId" = ${which.annotatorId}::uuid`
  return rows[0] ?? null
}

type Place = {
  name: string
  isOnRoster: boolean
  /** What the campaign asks beside the ranking, as stored; null: nothing. */
  options: unknown
}

/** What a submit is checked against: the campaign, null for another workspace's or an archived one, and the assignment. */
export async function findSubmission(
  db: Connection,
  { workspaceId, campaignId, assignmentId, annotatorId }: Which & { workspaceId: WorkspaceId },
): Promise<{ place: Place; assignment: AssignmentFacts | null } | null> {
  const rows = await db.$queryRaw<(Place & (AssignmentFacts | { state: null }))[]>`
    -- prepared
    SELECT c.name, c."annotationOptions" AS options, r."annotatorId" IS NOT NULL AS "isOnRoster", ${FACTS}
    FROM "Campaign" c
    LEFT JOIN "RosterEntry" r ON r."campaignId" = c.id AND r."annotatorId" = ${annotatorId}::uuid AND r."removedAt" IS NULL
    LEFT JOIN "Assignment" a ON a."campaignId" = c.id AND a.id = ${assignmentId}::uuid AND a."annotatorId" = ${annotatorId}::uuid
    LEFT JOIN ${SLATE} ON true
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid AND c."archivedAt" IS NULL`
  const [row] = rows
  if (!row) return null
  const { name, isOnRoster, options, ...assignment } = row
  return { place: { name, isOnRoster, options }, assignment: assignment.state === null ? null : assignment }
}

/**
 * Keeps what an annotator has so far, over whatever was kept before; returns when. Null when the assignment is theirs no
 * longer: judged or declined. One that ran out keeps its draft too, for whoever takes it up again is the same person.
 */
export async function saveDraft(db: Connection, which: Which, draft: object): Promise<Date | null> {
  const rows = await db.$queryRaw<{ draftSavedAt: Date }[]>`
    UPDATE "Assignment" SET draft = ${JSON.stringify(draft)}::jsonb, "draftSavedAt" = now()
    WHERE "campaignId" = ${which.campaignId}::uuid AND id = ${which.assignmentId}::uuid
      AND "annotatorId" = ${which.annotatorId}::uuid AND state IN ('leased', 'expired')
    RETURNING "draftSavedAt"`
  return rows[0]?.draftSavedAt ?? null
}
