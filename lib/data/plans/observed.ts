import type { Observation } from '#lib/core/planning/observed/observation'
import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

/** What the newest `most` first judgments tell of time; corrections take no time of their own. */
export async function listObservations(
  db: Connection,
  { campaignId, most }: Key & { most: number },
): Promise<Observation[]> {
  return db.$queryRaw<Observation[]>`
    SELECT j."annotatorId"::text, i."responsesPerItem" AS k, p."wordCount" AS "promptWords", j."activeMs" / 1000.0::float8 AS "activeSeconds",
      (SELECT sum(r."wordCount")::int FROM "ItemResponse" s JOIN "CandidateResponse" r ON r.id = s."responseId"
       WHERE s."campaignId" = i."campaignId" AND s."itemId" = i.id) AS "responseWords"
    FROM (SELECT * FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "supersedesId" IS NULL
          ORDER BY sequence DESC LIMIT ${most}) j
    JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    ORDER BY j.sequence`
}

export type JudgedItem = { itemId: string; isAudit: boolean; rankings: number[][] }

/** The first `most` items, gold left out, that two people or more have judged, each with the rankings that stand today. */
export async function listJudgedTwice(
  db: Connection,
  { campaignId, most }: Key & { most: number },
): Promise<JudgedItem[]> {
  return db.$queryRaw<JudgedItem[]>`
    SELECT i.id::text AS "itemId", i.purpose = 'audit' AS "isAudit",
      (SELECT json_agg(j.ranks ORDER BY j.sequence) FROM "Judgment" j
       WHERE j."campaignId" = i."campaignId" AND j."itemId" = i.id
         AND NOT EXISTS (SELECT 1 FROM "Judgment" later WHERE later."campaignId" = j."campaignId" AND later."supersedesId" = j.id)) AS rankings
    FROM "Item" i WHERE i."campaignId" = ${campaignId}::uuid AND NOT i."isGold" AND i."submittedSlots" >= 2
    ORDER BY i.priority, i.id LIMIT ${most}`
}

/** How the claims that have ended with an answer ended; by reason, most frequent first. */
export async function countAnswers(
  db: Connection,
  { campaignId }: Key,
): Promise<{ submitted: number; declines: { reason: DeclineReason; count: number }[] }> {
  const rows = await db.$queryRaw<{ reason: DeclineReason | null; count: number }[]>`
    SELECT "declineReason" AS reason, count(*)::int AS count FROM "Assignment"
    WHERE "campaignId" = ${campaignId}::uuid AND state IN ('submitted', 'declined') GROUP BY 1 ORDER BY 2 DESC, 1`
  return {
    submitted: rows.find(({ reason }) => reason === null)?.count ?? 0,
    declines: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
  }
}
