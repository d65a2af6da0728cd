import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/**
 * What waits for one annotator beside new items: judgments that guidelines ask them to look at again, and answers they have
 * not seen. Each from an index that holds this person's alone.
 */
export async function countMine(
  db: Connection,
  { campaignId, annotatorId }: { campaignId: CampaignId; annotatorId: MembershipId },
): Promise<{ revisits: number; answers: number }> {
  const rows = await db.$queryRaw<{ revisits: number; answers: number }[]>`
    SELECT
      (SELECT count(DISTINCT "judgmentId")::int FROM "Revisit"
       WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND "settledAt" IS NULL) AS revisits,
      (SELECT count(*)::int FROM "Remark"
       WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid
         AND "answer" IS NOT NULL AND "seenAt" IS NULL) AS answers`
  return rows[0] ?? { revisits: 0, answers: 0 }
}
