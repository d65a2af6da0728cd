import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { Prisma } from '../generated/client.ts'

export type Whose = {
  campaignId: CampaignId
  /** Of one annotator; null for everybody's. */
  annotatorId: MembershipId | null
}

/**
 * Judgments `j` of items `i` as they stand: the newest of each chain of corrections. Items with a known ranking are left out: they are
 * handed out to measure people, again and again, and would count their responses many times.
 */
export const standingJudgments = ({ campaignId, annotatorId }: Whose): Prisma.Sql => Prisma.sql`
  FROM "Judgment" j
  JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId" AND NOT i."isGold"
  WHERE j."campaignId" = ${campaignId}::uuid AND (${annotatorId}::uuid IS NULL OR j."annotatorId" = ${annotatorId}::uuid)
    AND NOT EXISTS (SELECT 1 FROM "Judgment" n WHERE n."campaignId" = j."campaignId" AND n."supersedesId" = j.id)`
