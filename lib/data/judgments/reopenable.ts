import { AssignmentId, type CampaignId, JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** A judgment that its own annotator may still correct. */
export type Reopenable = { assignmentId: AssignmentId; judgmentId: JudgmentId }

/**
 * The person's newest judgment in a campaign that is open or paused, corrections among them; null where there is none, or a
 * snapshot holds it. One row of an index, however much they judged.
 */
export async function findReopenable(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId },
): Promise<Reopenable | null> {
  const rows = await db.$queryRaw<{ assignmentId: string; judgmentId: string }[]>`
    SELECT j."assignmentId"::text, j.id::text AS "judgmentId"
    FROM (
      SELECT id, "assignmentId", sequence FROM "Judgment"
      WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid
      ORDER BY "submittedAt" DESC, sequence DESC LIMIT 1) j
    JOIN "CampaignCounter" n ON n."campaignId" = ${campaignId}::uuid AND n."frozenSequence" < j.sequence
    JOIN "Campaign" c ON c.id = n."campaignId" AND c.state IN ('open', 'paused')`
  const [row] = rows
  return row
    ? { assignmentId: AssignmentId.parse(row.assignmentId), judgmentId: JudgmentId.parse(row.judgmentId) }
    : null
}
