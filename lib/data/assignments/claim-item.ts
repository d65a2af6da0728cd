import { AssignmentId, type CampaignId, ItemId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { isDeadlock, violatedConstraint } from '../errors.ts'
import { passClaimGate } from './claim-gate.ts'

export type Claimed = {
  assignmentId: AssignmentId
  itemId: ItemId
  leaseOrdinal: number
  leaseExpiresAt: Date
  displayOrder: number[]
}

type Claim = {
  campaignId: CampaignId
  annotatorId: MembershipId
  leaseSeconds: number
  /** At most this many leases at once: 1 to 3. */
  maxLeases: number
  newId: () => string
}

const TRIES = 3

/**
 * Leases the next free item of an open campaign to one of its annotators, or null when there is none for them: nothing
 * free, the budget reached, the campaign not open, not on the roster, or all their leases out. One statement; two tabs of
 * one person that meet in it are sent round again.
 */
export async function claimItem(db: Connection, claim: Claim): Promise<Claimed | null> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await claimOnce(db, claim)
    } catch (error) {
      if (tryNumber === TRIES || !isOwnRace(error)) throw error
    }
  }
}

/**
 * The same person claimed twice at once: the lease ordinal or the item was theirs already when the row was written, or that
 * row is being ended by somebody who waits for the item.
 */
function isOwnRace(error: unknown): boolean {
  return (
    isDeadlock(error) ||
    violatedConstraint(error) === 'Assignment_live_lease' ||
    /null value in column "state" of relation "Assignment"/.test(JSON.stringify(error) + String(error))
  )
}

async function claimOnce(
  db: Connection,
  { campaignId, annotatorId, leaseSeconds, maxLeases, newId }: Claim,
): Promise<Claimed | null> {
  const assignmentId = newId()
  const rows = await db.$queryRaw<
    { id: string; itemId: string; leaseOrdinal: number; leaseExpiresAt: Date; displayOrder: number[] }[]
  >`
    -- The free-slot test reads "takenSlots" on the row being locked, never a count of assignments: a count comes from the
    -- statement's snapshot and lets two claims fill the same slot. The budget and the campaign's state are read on the
    -- counter row under its lock for the same reason. Each step feeds on the one before, so that a refusal late in the
    -- chain (no budget) leaves nothing of the earlier ones.
    WITH gate AS MATERIALIZED (
      -- Closing waits for it, so that no lease appears behind its back.
      SELECT ${passClaimGate(campaignId)}
    ), member AS MATERIALIZED (
      -- Locked, so that whoever takes this person off the roster waits and then ends this lease too.
      SELECT r."annotatorId" FROM gate, "RosterEntry" r
      WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${annotatorId}::uuid AND r."removedAt" IS NULL
      FOR SHARE OF r
    ), lease AS (
      SELECT min(n)::int AS ordinal FROM member, generate_series(0, ${maxLeases}::int - 1) n
      WHERE NOT EXISTS (
        SELECT 1 FROM "Assignment" a
        WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${annotatorId}::uuid AND a.state = 'leased' AND a."leaseOrdinal" = n)
    ), open_item AS (
      SELECT i.id, i."planNumber", i."unitsPerJudgment", lease.ordinal
      FROM lease, "Item" i
      WHERE lease.ordinal IS NOT NULL
        AND i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i."takenSlots" < i.overlap
        -- Their own expired lease may be taken up again, or small teams would strand; a declined one never.
        AND NOT EXISTS (
          SELECT 1 FROM "Assignment" m
          WHERE m."campaignId" = i."campaignId" AND m."itemId" = i.id AND m."annotatorId" = ${annotatorId}::uuid AND m.state <> 'expired')
      ORDER BY i.priority, i.id LIMIT 1
      FOR UPDATE OF i SKIP LOCKED
    ), reserved AS (
      UPDATE "CampaignCounter" c SET "reservedUnits" = c."reservedUnits" + open_item."unitsPerJudgment"
      FROM open_item
      WHERE c."campaignId" = ${campaignId}::uuid AND c."isOpen"
        AND c."spentUnits" + c."reservedUnits" + open_item."unitsPerJudgment" <= c."capUnits"
      RETURNING open_item.*
    ), taken AS (
      UPDATE "Item" i SET "takenSlots" = i."takenSlots" + 1 FROM reserved
      WHERE i."campaignId" = ${campaignId}::uuid AND i.id = reserved.id
      RETURNING reserved.*
    ), leased AS (
      INSERT INTO "Assignment" (id, "campaignId", "itemId", "annotatorId", "leaseOrdinal", "leaseExpiresAt", "planNumber", "reservedUnits", "displayOrder")
      SELECT ${assignmentId}::uuid, ${campaignId}::uuid, taken.id, ${annotatorId}::uuid, taken.ordinal,
        now() + make_interval(secs => ${leaseSeconds}::float8), taken."planNumber", taken."unitsPerJudgment",
        -- The shuffle: a hash seeded by the assignment's own id, stored, so that it is the same on every reload.
        (SELECT array_agg(s.index ORDER BY sha256(convert_to(${assignmentId}::text || s."responseId"::text, 'UTF8')))
         FROM "ItemResponse" s WHERE s."campaignId" = ${campaignId}::uuid AND s."itemId" = taken.id)
      FROM taken
      ON CONFLICT ("campaignId", "itemId", "annotatorId") DO UPDATE SET
        -- Anything but an expired row means that this person claimed it meanwhile: null breaks NOT NULL and undoes it all.
        state = CASE WHEN "Assignment".state = 'expired' THEN 'leased'::"AssignmentState" END,
        "leaseOrdinal" = excluded."leaseOrdinal", "leaseExpiresAt" = excluded."leaseExpiresAt",
        "planNumber" = excluded."planNumber", "reservedUnits" = excluded."reservedUnits", "claimedAt" = now(), "endedAt" = NULL
      RETURNING *
    ), entry AS (
      INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
      SELECT ${newId()}::uuid, ${campaignId}::uuid, leased.id, 'reserve', leased."reservedUnits", 0 FROM leased
    )
    SELECT id, "itemId", "leaseOrdinal", "leaseExpiresAt", "displayOrder" FROM leased`
  const row = rows[0]
  if (!row) return null
  return { ...row, assignmentId: AssignmentId.parse(row.id), itemId: ItemId.parse(row.itemId) }
}
