import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type Settled = {
  /** The judgment's place in the campaign. */
  sequence: bigint
  /** What the judgment took from the budget, and the counter after it; in the budget's unit. */
  units: bigint
  spentUnits: bigint
  reservedUnits: bigint
  capUnits: bigint
}

type Settling = {
  campaignId: CampaignId
  assignmentId: AssignmentId
  annotatorId: MembershipId
  /** The lease ran out, so nothing is reserved for it any more. */
  late: boolean
  reservedUnits: bigint
  /** Units of one active hour; null where the charge is what was reserved. */
  unitsPerHour: bigint | null
  activeMs: number
  newId: () => string
}

/**
 * Pays for one judgment: what was reserved becomes spent, or, by the hour, what its time comes to, and the rest is free again.
 * Takes the next sequence number under the counter's lock and writes the ledger. Null when a late one no longer fits the budget,
 * or the campaign is not open. The caller holds the assignment's lock and the item's.
 */
export async function settle(tx: Connection, settling: Settling): Promise<Settled | null> {
  const { campaignId, assignmentId, late, reservedUnits, newId } = settling
  const units = await unitsOf(tx, settling)
  const rows = await tx.$queryRaw<Omit<Settled, 'units'>[]>`
    UPDATE "CampaignCounter" SET
      "lastSequence" = "lastSequence" + 1,
      "judgedCount" = "judgedCount" + 1,
      "spentUnits" = "spentUnits" + ${units}::bigint,
      "reservedUnits" = "reservedUnits" - ${late ? 0n : reservedUnits}::bigint
    WHERE "campaignId" = ${campaignId}::uuid
      AND (NOT ${late}::boolean OR ("isOpen" AND "spentUnits" + "reservedUnits" + ${units}::bigint <= "capUnits"))
    RETURNING "lastSequence" AS sequence, "spentUnits", "reservedUnits", "capUnits"`
  const counter = rows[0]
  if (!counter) return null
  const entry = { campaignId, assignmentId }
  if (late)
    await tx.ledgerEntry.create({
      data: { ...entry, id: newId(), kind: 'reserve', reservedDelta: reservedUnits, spentDelta: 0n },
    })
  await tx.ledgerEntry.create({
    data: { ...entry, id: newId(), kind: 'settle', reservedDelta: -reservedUnits, spentDelta: units },
  })
  return { ...counter, units }
}

/**
 * By the hour: whole units of the active time, rounded up, at least 1 and at most what was reserved. A browser's word on its time
 * is taken only within the server's own: no more than passed since the claim, less what this person's other judgments
 * took of that same time (they fetch ahead, and two tabs do not make two people). The caller holds their roster row for it.
 */
async function unitsOf(tx: Connection, settling: Settling): Promise<bigint> {
  const { campaignId, assignmentId, annotatorId, reservedUnits, unitsPerHour, activeMs } = settling
  if (unitsPerHour === null) return reservedUnits
  const rows = await tx.$queryRaw<{ units: bigint }[]>`
    WITH own AS (
      SELECT "claimedAt" AS since, extract(epoch FROM clock_timestamp() - "claimedAt") * 1000 AS passed
      FROM "Assignment" WHERE "campaignId" = ${campaignId}::uuid AND id = ${assignmentId}::uuid
    ), other AS (
      SELECT coalesce(sum(least(j."activeMs", extract(epoch FROM j."submittedAt" - own.since) * 1000)), 0) AS taken
      FROM own LEFT JOIN "Judgment" j ON j."campaignId" = ${campaignId}::uuid AND j."annotatorId" = ${annotatorId}::uuid
        AND j."supersedesId" IS NULL AND j."submittedAt" > own.since
    )
    SELECT least(${reservedUnits}::bigint, greatest(1,
      ceil(least(${activeMs}::numeric, greatest(0, own.passed - other.taken)) * ${unitsPerHour}::bigint / 3600000)))::bigint AS units
    FROM own, other`
  return rows[0]?.units ?? reservedUnits
}
