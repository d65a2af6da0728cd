import { CampaignId } from '#lib/core/vocabulary/ids'
import { hasHadPrompt, suits } from '../assignments/eligibility.ts'
import { moveQueue } from '../assignments/move-queue.ts'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

type Key = { campaignId: CampaignId }

/** Advisory locks of two numbers: this one, and a hash of the campaign. */
const MINT = 7_203_413
/** Judgments that must agree before a ranking is taken as known. */
const LEAST_VOTES = 3

/** Held to the end of the transaction, so that two who make gold of one campaign count one after the other. */
export async function lockGold(tx: Connection, { campaignId }: Key): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${MINT}::int, hashtext(${campaignId}::text))`
}

/** A ranking an item's people agree on: all its judgments that were not corrected, at least three, the same, and not all tied. */
const AGREED = Prisma.sql`
  SELECT min(j.ranks) AS ranks FROM "Judgment" j
  WHERE j."campaignId" = i."campaignId" AND j."itemId" = i.id AND NOT EXISTS (
    SELECT 1 FROM "Judgment" later WHERE later."campaignId" = j."campaignId" AND later."supersedesId" = j.id)
  HAVING count(*) >= ${LEAST_VOTES} AND count(DISTINCT j.ranks) = 1 AND 1 < ANY (min(j.ranks))`

const UNUSED_FIRST = Prisma.sql`i.purpose = 'first' AND i.state = 'satisfied' AND NOT EXISTS (
  SELECT 1 FROM "Item" g WHERE g."campaignId" = i."campaignId" AND g."goldOfId" = i.id)`

/** Running campaigns with a first item that its people agree on and no gold was made of. */
export async function listGoldCampaigns(db: Connection): Promise<CampaignId[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id::text FROM "Campaign" c JOIN "Item" i ON i."campaignId" = c.id CROSS JOIN LATERAL (${AGREED}) agreed
    WHERE c.state IN ('open', 'paused') AND ${UNUSED_FIRST}`
  return rows.map(({ id }) => CampaignId.parse(id))
}

/** Gold judgments that items of a plan ask for already. */
export async function countGoldJudgments(
  db: Connection,
  { campaignId, planNumber }: Key & { planNumber: number },
): Promise<number> {
  const { _sum } = await db.item.aggregate({
    where: { campaignId, planNumber, isGold: true, state: { not: 'withdrawn' } },
    _sum: { overlap: true },
  })
  return _sum.overlap ?? 0
}

export type GoldCandidate = {
  itemId: string
  /** People on the roster who judge such items and have not had its prompt. */
  people: number
}

/** First items that gold can be made of, in the order they were handed out. */
export async function listGoldCandidates(db: Connection, { campaignId }: Key): Promise<GoldCandidate[]> {
  return db.$queryRaw<GoldCandidate[]>`
    SELECT i.id::text AS "itemId", (
      SELECT count(*)::int FROM "RosterEntry" r
      WHERE r."campaignId" = i."campaignId" AND r."removedAt" IS NULL
        AND ${suits({ languages: Prisma.sql`r.languages`, skills: Prisma.sql`r.skills` })}
        AND NOT ${hasHadPrompt(Prisma.sql`i."promptId"`, Prisma.sql`r."annotatorId"`)}) AS people
    FROM "Item" i CROSS JOIN LATERAL (${AGREED}) agreed
    WHERE i."campaignId" = ${campaignId}::uuid AND ${UNUSED_FIRST}
    ORDER BY i.priority, i.id`
}

/**
 * Makes gold of one first item of a running campaign: the same prompt and slate, with the ranking its people agree on. False when
 * it was made before, they agree no longer, or the campaign does not run.
 */
export async function insertGold(
  db: Connection,
  gold: Key & { itemId: string; goldId: string; planNumber: number; overlap: number; at: Date },
): Promise<boolean> {
  const { campaignId, itemId, goldId, planNumber, overlap, at } = gold
  const rows = await db.$queryRaw<unknown[]>`
    WITH made AS (
      INSERT INTO "Item" (id, "campaignId", "workspaceId", "promptId", "planNumber", "clusterId", purpose, "isGold", "goldRanks", "goldOfId",
        overlap, lang, skill, "responsesPerItem", "unitsPerJudgment", "unitsPerHour", priority, "createdAt")
      SELECT ${goldId}::uuid, i."campaignId", i."workspaceId", i."promptId", ${planNumber}::int, i."clusterId", 'gold', true, agreed.ranks, i.id,
        ${overlap}::int, i.lang, i.skill, i."responsesPerItem", i."unitsPerJudgment", i."unitsPerHour", i.priority, ${at}::timestamptz
      FROM "Item" i CROSS JOIN LATERAL (${AGREED}) agreed
      WHERE i."campaignId" = ${campaignId}::uuid AND i.id = ${itemId}::uuid AND ${UNUSED_FIRST}
        AND EXISTS (SELECT 1 FROM "Campaign" c WHERE c.id = i."campaignId" AND c.state IN ('open', 'paused'))
      ON CONFLICT ("campaignId", "goldOfId") WHERE "goldOfId" IS NOT NULL DO NOTHING
      RETURNING id, "campaignId", "goldOfId"
    )
    INSERT INTO "ItemResponse" ("campaignId", "itemId", "promptId", index, "responseId")
    SELECT made."campaignId", made.id, s."promptId", s.index, s."responseId"
    FROM made JOIN "ItemResponse" s ON s."campaignId" = made."campaignId" AND s."itemId" = made."goldOfId"
    RETURNING 1`
  return rows.length > 0
}

/**
 * Spreads the gold that nobody has had yet evenly over what is left of the queue after the first items: with m of them, each stands
 * in the middle of one of m equal stretches.
 */
export async function spreadGold(db: Connection, { campaignId }: Key): Promise<void> {
  await db.$executeRaw`
    WITH queue AS (
      SELECT priority, row_number() OVER (ORDER BY priority, id) - 1 AS place, count(*) OVER () AS places FROM "Item"
      WHERE "campaignId" = ${campaignId}::uuid AND state = 'open' AND "takenSlots" < overlap AND purpose NOT IN ('first', 'gold')
    ), gold AS (
      SELECT id, row_number() OVER (ORDER BY priority, id) - 1 AS turn, count(*) OVER () AS turns FROM "Item"
      WHERE "campaignId" = ${campaignId}::uuid AND state = 'open' AND "takenSlots" = 0 AND "isGold"
    )
    UPDATE "Item" i SET priority = queue.priority
    FROM gold JOIN queue ON queue.place = floor((gold.turn + 0.5) * queue.places / gold.turns)
    WHERE i."campaignId" = ${campaignId}::uuid AND i.id = gold.id AND i."takenSlots" = 0 AND i.priority <> queue.priority`
  await moveQueue(db, { campaignId })
}
