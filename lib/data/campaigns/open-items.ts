import type { OpeningTerms } from '#lib/core/planning/document/opening-terms'
import type { ScheduledItem } from '#lib/core/queueing/item-schedule'
import type { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type OpenablePrompt = {
  ordinal: number
  promptId: string
  messages: { role: string; content: string }[]
  lang: string | null
  source: string | null
}

/** The next of a plan's prompts, after `after` in their drawn order, that have at least `responsesPerItem` different responses. */
export async function listOpenablePrompts(
  db: Connection,
  params: { campaignId: CampaignId; planNumber: number; responsesPerItem: number; after: number; most: number },
): Promise<OpenablePrompt[]> {
  const { campaignId, planNumber, responsesPerItem, after, most } = params
  return db.$queryRaw<OpenablePrompt[]>`
    SELECT s.ordinal, s."promptId"::text, p.messages, p.lang, p.source
    FROM "SelectedPrompt" s JOIN "Prompt" p ON p."workspaceId" = s."workspaceId" AND p.id = s."promptId"
    WHERE s."campaignId" = ${campaignId}::uuid AND s."planNumber" = ${planNumber} AND s.ordinal > ${after}
      AND (SELECT count(DISTINCT r."normalizedHash") FROM "CandidateResponse" r WHERE r."promptId" = s."promptId") >= ${responsesPerItem}
    ORDER BY s.ordinal LIMIT ${most}`
}

export type NewItem = ScheduledItem & {
  id: string
  promptId: string
  clusterId: string
  /** Lower is claimed first. */
  priority: number
  /** Who may judge it: people of this language and this source; null for anybody. */
  lang: string | null
  skill: string | null
}
type ItemTerms = Pick<OpeningTerms, 'responsesPerItem' | 'unitsPerJudgment' | 'unitsPerHour' | 'seed'>

/**
 * Makes items with their slates: of each prompt's different responses (the first of each text) `responsesPerItem` drawn by
 * a hash seeded with the plan's seed, in the order they have in the pool. Every prompt must have that many.
 */
export async function createItems(
  db: Connection,
  params: {
    workspaceId: WorkspaceId
    campaignId: CampaignId
    planNumber: number
    terms: ItemTerms
    items: readonly NewItem[]
    at: Date
  },
): Promise<void> {
  const { workspaceId, campaignId, planNumber, terms, items, at } = params
  const { responsesPerItem, unitsPerJudgment, unitsPerHour, seed } = terms
  await db.$executeRaw`
    WITH item AS (
      INSERT INTO "Item" (id, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", purpose, overlap, lang, skill,
        "responsesPerItem", "unitsPerJudgment", "unitsPerHour", priority, "createdAt")
      SELECT n.id, ${campaignId}::uuid, ${workspaceId}::uuid, n."promptId", ${planNumber}::int, n."clusterId", n.purpose::"ItemPurpose",
        n.overlap, n.lang, n.skill, ${responsesPerItem}::int, ${unitsPerJudgment}::bigint, ${unitsPerHour}::bigint, n.priority, ${at}::timestamptz
      FROM json_to_recordset(${JSON.stringify(items)}::json)
        AS n(id uuid, "promptId" uuid, "clusterId" text, purpose text, overlap int, lang text, skill text, priority int)
      RETURNING id, "promptId"
    ), different AS (
      SELECT DISTINCT ON (item.id, r."normalizedHash") item.id AS "itemId", r."promptId", r.id, r.index
      FROM item JOIN "CandidateResponse" r ON r."promptId" = item."promptId"
      ORDER BY item.id, r."normalizedHash", r.index
    ), drawn AS (
      SELECT *, row_number() OVER (
        PARTITION BY "itemId" ORDER BY sha256(convert_to(${seed}::text || id::text, 'UTF8'))) AS place
      FROM different
    )
    INSERT INTO "ItemResponse" ("campaignId", "itemId", "promptId", index, "responseId")
    SELECT ${campaignId}::uuid, "itemId", "promptId", row_number() OVER (PARTITION BY "itemId" ORDER BY index) - 1, id
    FROM drawn WHERE place <= ${responsesPerItem}::int`
}

/**
 * The budget's guarded row; items are handed out from here on. Nothing is spent but what making the responses took, which the
 * ledger says.
 */
export async function createCounter(
  db: Connection,
  counter: { campaignId: CampaignId; capUnits: number; generationUnits: number; entryId: string },
): Promise<void> {
  const { campaignId, capUnits, generationUnits, entryId } = counter
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO "CampaignCounter" ("campaignId", "isOpen", "capUnits", "spentUnits")
      VALUES (${campaignId}::uuid, true, ${capUnits}::bigint, ${generationUnits}::bigint)
      RETURNING "spentUnits"
    )
    INSERT INTO "LedgerEntry" (id, "campaignId", kind, "reservedDelta", "spentDelta")
    SELECT ${entryId}::uuid, ${campaignId}::uuid, 'adjust', 0, "spentUnits" FROM made WHERE "spentUnits" > 0`
}
