import type { CampaignId } from '#lib/core/vocabulary/ids'
import { hasHadPrompt, suits } from '../assignments/eligibility.ts'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Key = { campaignId: CampaignId }

type EarlierGold = {
  /** The gold item of an earlier wave that would be copied. */
  itemId: string
  /** The item that its ranking was taken from. */
  goldOfId: string
  /** People on this campaign's roster who judge such items and have not had its prompt in any campaign. */
  people: number
}

/**
 * Gold of the earlier waves of a campaign's series with slates of `responsesPerItem`, each known ranking once, the newest wave's
 * first; without prompts that the campaign has items of, whose people would meet them twice. Empty outside a series.
 */
export async function listEarlierGold(
  db: Connection,
  { campaignId, responsesPerItem }: Key & { responsesPerItem: number },
): Promise<EarlierGold[]> {
  return db.$queryRaw<EarlierGold[]>`
    WITH earlier AS (
      SELECT DISTINCT ON (i."goldOfId") i.*, w.wave FROM "Campaign" c
      JOIN "Campaign" w ON w."firstWaveId" = c."firstWaveId" AND w.wave < c.wave
      JOIN "Item" i ON i."campaignId" = w.id AND i."isGold" AND i.state <> 'withdrawn' AND i."responsesPerItem" = ${responsesPerItem}::int
      WHERE c.id = ${campaignId}::uuid AND NOT EXISTS (
        SELECT 1 FROM "Item" own WHERE own."campaignId" = c.id AND own."promptId" = i."promptId")
      ORDER BY i."goldOfId", w.wave DESC
    )
    SELECT i.id::text AS "itemId", i."goldOfId"::text, (
      SELECT count(*)::int FROM "RosterEntry" r
      WHERE r."campaignId" = ${campaignId}::uuid AND r."removedAt" IS NULL
        AND ${suits({ languages: Prisma.sql`r.languages`, skills: Prisma.sql`r.skills` })}
        AND NOT ${hasHadPrompt(Prisma.sql`i."promptId"`, Prisma.sql`r."annotatorId"`)}) AS people
    FROM earlier i ORDER BY i.wave DESC, i.priority, i.id`
}

type Copy = Key & {
  itemId: string
  goldId: string
  planNumber: number
  overlap: number
  unitsPerJudgment: number
  unitsPerHour: number | null
  at: Date
}

/**
 * Puts a gold item of an earlier wave into a campaign: the same prompt, slate and known ranking, at the campaign's own price. False
 * when the campaign has that ranking already.
 */
export async function copyGold(db: Connection, copy: Copy): Promise<boolean> {
  const { campaignId, itemId, goldId, planNumber, overlap, unitsPerJudgment, unitsPerHour, at } = copy
  const rows = await db.$queryRaw<unknown[]>`
    WITH source AS (
      SELECT i.* FROM "Item" i JOIN "Campaign" w ON w.id = i."campaignId" JOIN "Campaign" c ON c."firstWaveId" = w."firstWaveId"
      WHERE i.id = ${itemId}::uuid AND i."isGold" AND c.id = ${campaignId}::uuid AND w.wave < c.wave
    ), made AS (
      INSERT INTO "Item" (id, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", purpose, "isGold", "goldRanks", "goldOfId",
        overlap, lang, skill, "responsesPerItem", "unitsPerJudgment", "unitsPerHour", priority, "createdAt")
      SELECT ${goldId}::uuid, ${campaignId}::uuid, "workspaceId", "promptId", ${planNumber}::int, "clusterId", 'gold', true, "goldRanks", "goldOfId",
        ${overlap}::int, lang, skill, "responsesPerItem", ${unitsPerJudgment}::bigint, ${unitsPerHour}::bigint, 0, ${at}::timestamptz
      FROM source
      ON CONFLICT ("campaignId", "goldOfId") WHERE "goldOfId" IS NOT NULL DO NOTHING
      RETURNING id
    )
    INSERT INTO "ItemResponse" ("campaignId", "itemId", "promptId", index, "responseId")
    SELECT ${campaignId}::uuid, made.id, s."promptId", s.index, s."responseId"
    FROM made CROSS JOIN source JOIN "ItemResponse" s ON s."campaignId" = source."campaignId" AND s."itemId" = source.id
    RETURNING 1`
  return rows.length > 0
}
