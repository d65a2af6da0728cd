import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** One row, `left`, as practiceLeft says it; none where nothing is left. */
export const practiceLeftRow = (campaignId: Prisma.Sql, annotatorId: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT count(*)::int AS "left" FROM "PracticeItem" p
    JOIN "RosterEntry" r ON r."campaignId" = p."campaignId" AND r."annotatorId" = ${annotatorId} AND r."practiceDoneAt" IS NULL
    WHERE p."campaignId" = ${campaignId} AND p."removedAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "PracticeAttempt" t
        WHERE t."campaignId" = p."campaignId" AND t."practiceItemId" = p.id AND t."annotatorId" = r."annotatorId")
      AND NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a."campaignId" = p."campaignId" AND a."annotatorId" = r."annotatorId")
    HAVING count(*) > 0`

/**
 * Practice items that stand between a person and their first item; null where nothing does: no practice, all of it answered, or
 * the person began before it was asked for. Who has been handed an item has begun, so items added later send nobody back.
 */
export async function practiceLeft(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId },
): Promise<{ left: number } | null> {
  const rows = await db.$queryRaw<{ left: number }[]>(
    practiceLeftRow(Prisma.sql`${campaignId}::uuid`, Prisma.sql`${annotatorId}::uuid`),
  )
  return rows[0] ?? null
}
