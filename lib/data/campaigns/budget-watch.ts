import { warningPercent } from '#lib/core/queueing/budget-warning'
import { CampaignId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Key = { campaignId: CampaignId }
type Named = { workspaceId: WorkspaceId; name: string }
type NamedRow = { workspaceId: string; name: string }

const namedOf = (row: NamedRow | undefined): Named | null =>
  row ? { name: row.name, workspaceId: WorkspaceId.parse(row.workspaceId) } : null

export type WatchedBudget = {
  campaignId: CampaignId
  spentUnits: number
  reservedUnits: number
  capUnits: number
  warnedPercent: number
}

/** The budgets of all campaigns that hand items out, or of one. */
export async function listOpenBudgets(
  db: Connection,
  { campaignId }: { campaignId: CampaignId | null },
): Promise<WatchedBudget[]> {
  const rows = await db.$queryRaw<(Omit<WatchedBudget, 'campaignId'> & { id: string })[]>`
    SELECT c.id::text, n."spentUnits"::float8, n."reservedUnits"::float8, n."capUnits"::float8, c."warnedPercent"
    FROM "CampaignCounter" n JOIN "Campaign" c ON c.id = n."campaignId"
    WHERE n."isOpen" AND (${campaignId}::uuid IS NULL OR n."campaignId" = ${campaignId}::uuid)`
  return rows.map(({ id, ...rest }) => ({ ...rest, campaignId: CampaignId.parse(id) }))
}

/**
 * Notes that the leads are warned of this share of the budget. Null when they were already, or it is not reached: of two at once
 * one warns.
 */
export async function noteBudgetWarning(
  db: Connection,
  { campaignId, percent }: Key & { percent: 80 | 95 },
): Promise<Named | null> {
  const rows = await db.$queryRaw<NamedRow[]>`
    UPDATE "Campaign" c SET "warnedPercent" = ${percent}::int
    FROM "CampaignCounter" n
    WHERE c.id = ${campaignId}::uuid AND n."campaignId" = c.id AND c."warnedPercent" < ${percent}::int
      AND n."spentUnits" * 100 >= n."capUnits" * ${percent}::int
    RETURNING c."workspaceId"::text, c.name`
  return namedOf(rows[0])
}

/** After the budget was raised: shares that are no longer reached are warned of again. In the transaction that holds the counter. */
export async function lowerBudgetWarning(tx: Connection, { campaignId }: Key): Promise<void> {
  const counter = await tx.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
  const percent = warningPercent({ spentUnits: Number(counter.spentUnits), capUnits: Number(counter.capUnits) })
  await tx.$executeRaw`
    UPDATE "Campaign" SET "warnedPercent" = ${percent}::int WHERE id = ${campaignId}::uuid AND "warnedPercent" > ${percent}::int`
}

/**
 * Whether the campaign can go no further by itself: nobody holds an item, places are free, and the cheapest of them is dearer
 * than what is left. Gold alone keeps no campaign waiting. Exact under the counter's lock, by which every place is taken and freed.
 */
export async function isOutOfBudget(tx: Connection, { campaignId }: Key): Promise<boolean> {
  const rows = await tx.$queryRaw<{ isOut: boolean }[]>`
    SELECT n."reservedUnits" = 0
      AND EXISTS (
        SELECT 1 FROM "Item" i
        WHERE i."campaignId" = n."campaignId" AND i.state = 'open' AND i."takenSlots" < i.overlap AND NOT i."isGold")
      AND NOT EXISTS (
        SELECT 1 FROM "Item" i
        WHERE i."campaignId" = n."campaignId" AND i.state = 'open' AND i."takenSlots" < i.overlap
          AND n."spentUnits" + i."unitsPerJudgment" <= n."capUnits") AS "isOut"
    FROM "CampaignCounter" n WHERE n."campaignId" = ${campaignId}::uuid`
  return rows[0]?.isOut ?? false
}

/** Holds an open campaign's row to the end of the transaction: the row that every change of its state takes first. False when it is not open. */
export async function lockOpenCampaign(tx: Connection, { campaignId }: Key): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Campaign" WHERE id = ${campaignId}::uuid AND state = 'open' FOR NO KEY UPDATE`
  return rows.length > 0
}

/** Lets nothing more be handed out, and holds the counter; false when something is leased. In the transaction of `lockOpenCampaign`. */
export async function stopIdleCounter(tx: Connection, { campaignId }: Key): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "CampaignCounter" SET "isOpen" = false
    WHERE "campaignId" = ${campaignId}::uuid AND "isOpen" AND "reservedUnits" = 0`
  return changed === 1
}

/** The campaign pauses itself; null when it is not open. */
export async function pauseAtCap(tx: Connection, { campaignId }: Key): Promise<Named | null> {
  const rows = await tx.$queryRaw<NamedRow[]>`
    UPDATE "Campaign" SET state = 'paused', "pauseReason" = 'cap', "warnedPercent" = 100
    WHERE id = ${campaignId}::uuid AND state = 'open' RETURNING "workspaceId"::text, name`
  return namedOf(rows[0])
}
