import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import type { CampaignId, MembershipId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type NextPlan = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  /** The version that this one follows. */
  after: number
  document: PlanDocument
  documentHash: string
  lockedById: MembershipId
  at: Date
}

/**
 * Writes the version that follows `after` for a campaign that has been opened. False when another version came first, or the campaign
 * is not open or paused; of two at once the second fails on Plan_pkey.
 */
export async function insertNextPlan(db: Connection, params: NextPlan): Promise<boolean> {
  const { workspaceId, campaignId, after, document, documentHash, lockedById, at } = params
  const changed = await db.$executeRaw`
    INSERT INTO "Plan" ("campaignId", number, document, "documentHash", "lockedById", "lockedAt")
    SELECT c.id, ${after + 1}::int, ${JSON.stringify(document)}::jsonb, ${documentHash}, ${lockedById}::uuid, ${at}
    FROM "Campaign" c
    WHERE c.id = ${campaignId}::uuid AND c."workspaceId" = ${workspaceId}::uuid AND c.state IN ('open', 'paused')
      AND c."archivedAt" IS NULL
      AND (SELECT max(p.number) FROM "Plan" p WHERE p."campaignId" = c.id) = ${after}::int`
  return changed > 0
}

/**
 * Takes items back that nobody has begun; how many it took. Fewer than asked where somebody took a slot meanwhile: a judgment that
 * came late passes no gate.
 */
export async function withdrawItems(
  db: Connection,
  { campaignId, planNumber, itemIds }: { campaignId: CampaignId; planNumber: number; itemIds: readonly string[] },
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    WITH asked AS (
      SELECT id FROM "Item" WHERE "campaignId" = ${campaignId}::uuid AND id = ANY(${[...itemIds]}::uuid[]) ORDER BY id FOR UPDATE
    ), withdrawn AS (
      UPDATE "Item" i SET state = 'withdrawn', "withdrawnInPlan" = ${planNumber}::int FROM asked
      WHERE i."campaignId" = ${campaignId}::uuid AND i.id = asked.id AND i."takenSlots" = 0 AND i.state = 'open' AND NOT i."isGold"
      RETURNING i.overlap
    ), announced AS (
      UPDATE "CampaignQueue" SET "announcedCount" = "announcedCount" - (SELECT coalesce(sum(overlap), 0) FROM withdrawn)
      WHERE "campaignId" = ${campaignId}::uuid AND EXISTS (SELECT 1 FROM withdrawn)
    )
    SELECT count(*)::int AS count FROM withdrawn`
  return rows[0]?.count ?? 0
}

/**
 * Sets a campaign's whole budget, and spends `spendUnits` of it at once on responses to be made, with its entry in the ledger. False
 * where what is spent and reserved would pass it.
 */
export async function changeCap(
  db: Connection,
  {
    campaignId,
    capUnits,
    spendUnits,
    entryId,
  }: { campaignId: CampaignId; capUnits: number; spendUnits: number; entryId: string },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    WITH counter AS (
      UPDATE "CampaignCounter" SET "capUnits" = ${capUnits}::bigint, "spentUnits" = "spentUnits" + ${spendUnits}::bigint
      WHERE "campaignId" = ${campaignId}::uuid AND "spentUnits" + "reservedUnits" + ${spendUnits}::bigint <= ${capUnits}::bigint
      RETURNING "campaignId"
    ), entry AS (
      INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
      SELECT ${entryId}::uuid, "campaignId", NULL, 'adjust', 0, ${spendUnits}::bigint FROM counter WHERE ${spendUnits}::bigint > 0
    )
    SELECT 1 FROM counter`
  return rows.length > 0
}

/**
 * Holds the row of a campaign that is open or paused to the end of the transaction, as every change of its state does first; null
 * for any other.
 */
export async function lockRunningCampaign(
  db: Connection,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: CampaignId },
): Promise<{ name: string; state: 'open' | 'paused' } | null> {
  const rows = await db.$queryRaw<{ name: string; state: 'open' | 'paused' }[]>`
    SELECT name, state::text FROM "Campaign"
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${campaignId}::uuid AND state IN ('open', 'paused') AND "archivedAt" IS NULL
    FOR NO KEY UPDATE`
  return rows[0] ?? null
}
