import type { FreeItem } from '#lib/core/planning/allocation/free-needs'
import type { PromptMix } from '#lib/core/planning/allocation/planned-needs'
import type { CampaignId, PoolId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

/** A plan's prompts by language and source, and how many of each are among its first `firstItems`. */
export async function countPlannedPrompts(
  db: Connection,
  { campaignId, planNumber, firstItems }: Key & { planNumber: number; firstItems: number },
): Promise<PromptMix[]> {
  return db.$queryRaw<PromptMix[]>`
    SELECT p.lang, p.source AS skill, count(*)::int AS prompts,
      count(*) FILTER (WHERE s.ordinal < ${firstItems})::int AS "firstPrompts"
    FROM "SelectedPrompt" s JOIN "Prompt" p ON p."workspaceId" = s."workspaceId" AND p.id = s."promptId"
    WHERE s."campaignId" = ${campaignId}::uuid AND s."planNumber" = ${planNumber}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
}

export type PoolWords = { word: string; prompts: number }

/** The languages or sources that a pool version's prompts name, the `most` most frequent. */
export async function listPoolWords(
  db: Connection,
  params: { poolId: PoolId; versionNumber: number; what: 'lang' | 'source'; most: number },
): Promise<PoolWords[]> {
  const { poolId, versionNumber, what, most } = params
  return db.$queryRaw<PoolWords[]>`
    SELECT word, count(*)::int AS prompts FROM (
      SELECT CASE WHEN ${what} = 'lang' THEN p.lang ELSE p.source END AS word FROM "Prompt" p
      WHERE p."poolId" = ${poolId}::uuid AND p."addedInVersion" <= ${versionNumber}
        AND (p."removedInVersion" IS NULL OR p."removedInVersion" > ${versionNumber})
    ) named WHERE word IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`
}

/**
 * The items of a running campaign with free slots, in the order they are handed out; who holds or judged each, and who may not
 * have it besides: those who declined it, and for gold those who have judged its prompt.
 */
export async function listFreeItems(db: Connection, { campaignId }: Key): Promise<FreeItem[]> {
  return db.$queryRaw<FreeItem[]>`
    WITH met AS (
      SELECT a."itemId", array_agg(a."annotatorId"::text ORDER BY a."annotatorId") FILTER (WHERE a.state <> 'declined') AS holders,
        array_agg(a."annotatorId"::text ORDER BY a."annotatorId") FILTER (WHERE a.state = 'declined') AS declined
      FROM "Assignment" a WHERE a."campaignId" = ${campaignId}::uuid AND a.state <> 'expired' GROUP BY 1
    ), known AS (
      SELECT g.id, array_agg(DISTINCT a."annotatorId"::text ORDER BY a."annotatorId"::text) AS people
      FROM "Item" g JOIN "Item" i ON i."campaignId" = g."campaignId" AND i."promptId" = g."promptId" AND NOT i."isGold"
      JOIN "Assignment" a ON a."campaignId" = i."campaignId" AND a."itemId" = i.id AND a.state IN ('leased', 'submitted')
      WHERE g."campaignId" = ${campaignId}::uuid AND g."isGold" AND g.state = 'open' GROUP BY 1
    )
    SELECT i.id::text AS "itemId", i.purpose::text, i.lang, i.skill, i."responsesPerItem", i.overlap, i."takenSlots",
      coalesce(met.holders, '{}') AS holders, coalesce(met.declined, '{}') || coalesce(known.people, '{}') AS barred
    FROM "Item" i LEFT JOIN met ON met."itemId" = i.id LEFT JOIN known ON known.id = i.id
    WHERE i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i."takenSlots" < i.overlap
    ORDER BY i.priority, i.id`
}

/** Slots of all gold items there are, judged or not. */
export async function countGoldSlots(db: Connection, { campaignId }: Key): Promise<number> {
  const rows = await db.$queryRaw<{ slots: number }[]>`
    SELECT coalesce(sum(overlap), 0)::int AS slots FROM "Item"
    WHERE "campaignId" = ${campaignId}::uuid AND "isGold" AND state <> 'withdrawn'`
  return rows[0]?.slots ?? 0
}

/** Of every two people the items that both hold or judged, gold left out; pairs without any are not in it. */
export async function countSharedItems(
  db: Connection,
  { campaignId }: Key,
): Promise<{ a: string; b: string; items: number }[]> {
  return db.$queryRaw<{ a: string; b: string; items: number }[]>`
    SELECT x."annotatorId"::text AS a, y."annotatorId"::text AS b, count(*)::int AS items
    FROM "Assignment" x
    JOIN "Assignment" y ON y."campaignId" = x."campaignId" AND y."itemId" = x."itemId" AND y."annotatorId" > x."annotatorId"
      AND y.state IN ('leased', 'submitted')
    JOIN "Item" i ON i."campaignId" = x."campaignId" AND i.id = x."itemId" AND NOT i."isGold"
    WHERE x."campaignId" = ${campaignId}::uuid AND x.state IN ('leased', 'submitted') GROUP BY 1, 2`
}
