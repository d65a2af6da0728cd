import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

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

/** What a submit is checked against; null when the annotator has no such assignment. None of it but `state` ever changes while leased. */
export async function findAssignment(db: Connection, which: Which): Promise<AssignmentFacts | null> {
  const rows = await db.$queryRaw<AssignmentFacts[]>`
    SELECT a.state::text, a."claimedAt", a."displayOrder", now() AS now,
      (SELECT array_agg(r."normalizedHash" ORDER BY s.index) FROM "ItemResponse" s
       JOIN "CandidateResponse" r ON r."promptId" = s."promptId" AND r.id = s."responseId"
       WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") AS "responseKeys",
      (SELECT array_agg(s."responseId"::text ORDER BY s.index) FROM "ItemResponse" s
       WHERE s."campaignId" = a."campaignId" AND s."itemId" = a."itemId") AS "responseIds"
    FROM "Assignment" a
    WHERE a."campaignId" = ${which.campaignId}::uuid AND a.id = ${which.assignmentId}::uuid
      AND a."annotatorId" = ${which.annotatorId}::uuid`
  return rows[0] ?? null
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
