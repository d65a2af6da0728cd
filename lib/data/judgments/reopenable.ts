import type { AssignmentId, JudgmentId } from '#lib/core/vocabulary/ids'
import { Prisma } from '../generated/client.ts'

/** A judgment that its own annotator may still correct. */
export type Reopenable = { assignmentId: AssignmentId; judgmentId: JudgmentId }

/**
 * One row, `assignmentId` and `judgmentId`: the person's newest judgment in a campaign that is open or paused, corrections among them;
 * none where there is none, or a snapshot holds it. The newest is the last in sequence, whatever the clock did. One row of an index,
 * however much they judged.
 */
export const reopenableRow = (campaignId: Prisma.Sql, annotatorId: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT j."assignmentId"::text, j.id::text AS "judgmentId"
    FROM (
      SELECT id, "assignmentId", sequence FROM "Judgment"
      WHERE "campaignId" = ${campaignId} AND "annotatorId" = ${annotatorId}
      ORDER BY sequence DESC LIMIT 1) j
    JOIN "CampaignCounter" n ON n."campaignId" = ${campaignId} AND n."frozenSequence" < j.sequence
    JOIN "Campaign" c ON c.id = n."campaignId" AND c.state IN ('open', 'paused')`
