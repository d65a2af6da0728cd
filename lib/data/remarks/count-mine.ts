import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** One row, `revisits` and `answers`, as countMine says them. */
export const mineWaitingRow = (campaignId: Prisma.Sql, annotatorId: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT
      (SELECT count(DISTINCT "judgmentId")::int FROM "Revisit"
       WHERE "campaignId" = ${campaignId} AND "annotatorId" = ${annotatorId} AND "settledAt" IS NULL) AS revisits,
      (SELECT count(*)::int FROM "Remark"
       WHERE "campaignId" = ${campaignId} AND "annotatorId" = ${annotatorId}
         AND "answer" IS NOT NULL AND "seenAt" IS NULL) AS answers`

/**
 * What waits for one annotator beside new items: judgments that guidelines ask them to look at again, and answers they have
 * not seen. Each from an index that holds this person's alone.
 */
export async function countMine(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId },
): Promise<{ revisits: number; answers: number }> {
  const rows = await db.$queryRaw<{ revisits: number; answers: number }[]>(
    mineWaitingRow(Prisma.sql`${campaignId}::uuid`, Prisma.sql`${annotatorId}::uuid`),
  )
  return rows[0] ?? { revisits: 0, answers: 0 }
}
