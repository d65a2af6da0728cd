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

/*
 * What runs right after a campaign's items were written is planned without statistics: each statement below reads one table by its
 * campaign, and they are put together in memory. Joined, forty thousand items took minutes.
 */

export type OpenItem = Omit<FreeItem, 'holders' | 'barred'> & { promptId: string }

/** The items of a running campaign with free slots, in the order they are handed out. */
export async function listFreeItems(db: Connection, { campaignId }: Key): Promise<OpenItem[]> {
  return db.$queryRaw<OpenItem[]>`
    SELECT id::text AS "itemId", "promptId"::text, purpose::text, lang, skill, "responsesPerItem", overlap, "takenSlots"
    FROM "Item" WHERE "campaignId" = ${campaignId}::uuid AND state = 'open' AND "takenSlots" < overlap
    ORDER BY priority, id`
}

export type ItemPeople = { itemId: string; holders: string[]; declined: string[] }

/** Who holds or judged each item, and who declined it, each by id; items that nobody had are not in it. */
export async function listItemPeople(db: Connection, { campaignId }: Key): Promise<ItemPeople[]> {
  return db.$queryRaw<ItemPeople[]>`
    SELECT "itemId"::text,
      coalesce(array_agg("annotatorId"::text ORDER BY "annotatorId") FILTER (WHERE state <> 'declined'), '{}') AS holders,
      coalesce(array_agg("annotatorId"::text ORDER BY "annotatorId") FILTER (WHERE state = 'declined'), '{}') AS declined
    FROM "Assignment" WHERE "campaignId" = ${campaignId}::uuid AND state <> 'expired' GROUP BY 1`
}

export type GoldItem = { itemId: string; promptId: string; overlap: number }

/** All gold items there are, judged or not. */
export async function listGoldItems(db: Connection, { campaignId }: Key): Promise<GoldItem[]> {
  return db.$queryRaw<GoldItem[]>`
    SELECT id::text AS "itemId", "promptId"::text, overlap FROM "Item"
    WHERE "campaignId" = ${campaignId}::uuid AND "isGold" AND state <> 'withdrawn'`
}

/** The items of these prompts in a campaign. */
export async function listItemsOf(
  db: Connection,
  { campaignId, promptIds }: Key & { promptIds: readonly string[] },
): Promise<{ itemId: string; promptId: string }[]> {
  if (promptIds.length === 0) return []
  return db.$queryRaw<{ itemId: string; promptId: string }[]>`
    SELECT id::text AS "itemId", "promptId"::text FROM "Item"
    WHERE "campaignId" = ${campaignId}::uuid AND "promptId" = ANY(${[...promptIds]}::uuid[])`
}
