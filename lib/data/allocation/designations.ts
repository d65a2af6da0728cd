import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** An item, its taken slots as the allocation saw them, and who its free slots are meant for. */
export type NamedItem = { itemId: string; takenSlots: number; people: readonly string[] }

/**
 * Names the people of items' free slots in place of those named before; returns how many items were. An item that was handed out
 * since it was read keeps what it had: its slots are no longer those that were shared out. Whoever holds or has judged an item
 * stays named on it.
 */
export async function replaceDesignations(
  db: Connection,
  { campaignId, items }: { campaignId: CampaignId; items: readonly NamedItem[] },
): Promise<number> {
  // The guard reads "takenSlots" on the row being locked; a claim that comes later finds the new names.
  const kept = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Item" i SET "isDesignated" = n.named > 0
    FROM json_to_recordset(${JSON.stringify(items.map(({ itemId, takenSlots, people }) => ({ itemId, takenSlots, named: people.length })))}::json)
      AS n("itemId" uuid, "takenSlots" int, named int)
    WHERE i."campaignId" = ${campaignId}::uuid AND i.id = n."itemId" AND i.state = 'open' AND i."takenSlots" = n."takenSlots"
    RETURNING i.id::text`
  const untouched = new Set(kept.map(({ id }) => id))
  const named = items.filter(({ itemId }) => untouched.has(itemId))
  const pairs = named.flatMap(({ itemId, people }) => people.map((annotatorId) => ({ itemId, annotatorId })))
  await db.$executeRaw`
    DELETE FROM "Designation" d
    WHERE d."campaignId" = ${campaignId}::uuid AND d."itemId" = ANY(${named.map(({ itemId }) => itemId)}::uuid[])
      AND NOT EXISTS (
        SELECT 1 FROM "Assignment" a WHERE a."campaignId" = d."campaignId" AND a."itemId" = d."itemId"
          AND a."annotatorId" = d."annotatorId" AND a.state IN ('leased', 'submitted'))`
  await db.$executeRaw`
    INSERT INTO "Designation" ("campaignId", "itemId", "annotatorId")
    SELECT ${campaignId}::uuid, n."itemId", n."annotatorId"
    FROM unnest(${pairs.map(({ itemId }) => itemId)}::uuid[], ${pairs.map(({ annotatorId }) => annotatorId)}::uuid[])
      AS n("itemId", "annotatorId")
    ON CONFLICT DO NOTHING`
  return named.length
}

/** Items with named people that still take judgments. */
export async function countDesignatedItems(
  db: Connection,
  { campaignId }: { campaignId: CampaignId },
): Promise<number> {
  return db.item.count({ where: { campaignId, isDesignated: true, state: 'open' } })
}
