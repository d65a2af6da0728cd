import type { ScheduledPurpose } from '#lib/core/queueing/item-schedule'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }

export type StandingRow = {
  itemId: string
  promptId: string
  /** The version that made it. */
  planNumber: number
  clusterId: string
  responsesPerItem: number
  overlap: number
  takenSlots: number
  submittedSlots: number
  purpose: ScheduledPurpose | 'gold'
  unitsPerJudgment: number
  unitsPerHour: number | null
  priority: number
}

/** All items of a campaign that no version took back, by priority. Units are whole and below what a double counts exactly. */
export async function listStandingItems(db: Connection, { campaignId }: Key): Promise<StandingRow[]> {
  return db.$queryRaw<StandingRow[]>`
    SELECT id::text AS "itemId", "promptId"::text, "planNumber", "clusterId", "responsesPerItem", overlap, "takenSlots",
      "submittedSlots", purpose::text, "unitsPerJudgment"::float8, "unitsPerHour"::float8, priority
    FROM "Item" WHERE "campaignId" = ${campaignId}::uuid AND state <> 'withdrawn' ORDER BY priority, id`
}

/**
 * Every prompt that a version selected, with the most responses a version planned for it; those of the newest version with their
 * place in it, the others with none. By that place.
 */
export async function listPlannedPrompts(
  db: Connection,
  { campaignId, planNumber }: Key & { planNumber: number },
): Promise<{ promptId: string; ordinal: number | null; paidResponses: number }[]> {
  return db.$queryRaw<{ promptId: string; ordinal: number | null; paidResponses: number }[]>`
    SELECT s."promptId"::text, max(s.ordinal) FILTER (WHERE s."planNumber" = ${planNumber}::int) AS ordinal,
      max((l.document->>'responsesPerPrompt')::int) AS "paidResponses"
    FROM "SelectedPrompt" s JOIN "Plan" l ON l."campaignId" = s."campaignId" AND l.number = s."planNumber"
    WHERE s."campaignId" = ${campaignId}::uuid GROUP BY 1 ORDER BY 2 NULLS LAST, 1`
}

/** Of these prompts, how many different responses each has. */
export async function countDifferentResponses(
  db: Connection,
  { promptIds }: { promptIds: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ promptId: string; has: number }[]>`
    SELECT p.id::text AS "promptId", (SELECT count(DISTINCT r."normalizedHash")::int FROM "CandidateResponse" r WHERE r."promptId" = p.id) AS has
    FROM unnest(${[...promptIds]}::uuid[]) AS p (id)`
  return new Map(rows.map(({ promptId, has }) => [promptId, has]))
}

export type PromptSource = {
  promptId: string
  messages: { role: string; content: string }[]
  lang: string | null
  source: string | null
}

/** What an item is made from: the prompt's conversation and what it is handed out by. In the order asked. */
export async function listPromptSources(
  db: Connection,
  { promptIds }: { promptIds: readonly string[] },
): Promise<PromptSource[]> {
  return db.$queryRaw<PromptSource[]>`
    SELECT p.id::text AS "promptId", p.messages, p.lang, p.source
    FROM unnest(${[...promptIds]}::uuid[]) WITH ORDINALITY AS w (id, place) JOIN "Prompt" p ON p.id = w.id ORDER BY w.place`
}
