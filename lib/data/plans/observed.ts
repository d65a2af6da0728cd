import type { Observation } from '#lib/core/planning/observed/observation'
import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

/**
 * What the newest `most` first judgments tell of time. The time of a judgment is that of its whole chain: what its annotator
 * took to correct it later was worked and paid for it too.
 */
export async function listObservations(
  db: Connection,
  { campaignId, most }: Key & { most: number },
): Promise<Observation[]> {
  return db.$queryRaw<Observation[]>`
    WITH RECURSIVE first AS (
      SELECT * FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "supersedesId" IS NULL ORDER BY sequence DESC LIMIT ${most}
    ), chain AS (
      SELECT id AS "firstId", id, "activeMs" FROM first
      UNION ALL
      SELECT chain."firstId", next.id, next."activeMs" FROM chain
      JOIN "Judgment" next ON next."campaignId" = ${campaignId}::uuid AND next."supersedesId" = chain.id
    ), spent AS (SELECT "firstId", sum("activeMs") AS ms FROM chain GROUP BY 1)
    SELECT j."annotatorId"::text, i."responsesPerItem" AS k, p."wordCount" AS "promptWords", spent.ms / 1000.0::float8 AS "activeSeconds",
      (SELECT sum(r."wordCount")::int FROM "ItemResponse" s JOIN "CandidateResponse" r ON r.id = s."responseId"
       WHERE s."campaignId" = i."campaignId" AND s."itemId" = i.id) AS "responseWords"
    FROM first j JOIN spent ON spent."firstId" = j.id
    JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    JOIN "Prompt" p ON p."workspaceId" = i."workspaceId" AND p.id = i."promptId"
    ORDER BY j.sequence`
}

/** How the newest `most` first judgments came about: medians, each over those that say it; null where none does. */
export type RankingHabits = {
  firstKey: { medianSeconds: number; n: number } | null
  changes: { median: number; n: number } | null
}

export async function readRankingHabits(
  db: Connection,
  { campaignId, most }: Key & { most: number },
): Promise<RankingHabits> {
  const rows = await db.$queryRaw<{ seconds: number | null; timed: number; changes: number | null; counted: number }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY "firstKeyMs") / 1000 AS seconds, count("firstKeyMs")::int AS timed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "changeCount") AS changes, count("changeCount")::int AS counted
    FROM (SELECT * FROM "Judgment" WHERE "campaignId" = ${campaignId}::uuid AND "supersedesId" IS NULL
          ORDER BY sequence DESC LIMIT ${most}) j`
  const [row] = rows
  return {
    firstKey: row && row.seconds !== null ? { medianSeconds: row.seconds, n: row.timed } : null,
    changes: row && row.changes !== null ? { median: row.changes, n: row.counted } : null,
  }
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
