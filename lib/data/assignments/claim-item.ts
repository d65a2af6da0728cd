import { AssignmentId, type CampaignId, ItemId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { isDeadlock, violatedConstraint } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import { passClaimGate } from './claim-gate.ts'
import { isFor } from './eligibility.ts'

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
  /** The caller's transaction holds the roster row, and the person's own cap leaves room. Somebody with a cap gets nothing without it. */
  hasRoom?: boolean
  newId: () => string
}

const TRIES = 3

const MEMBER = {
  languages: Prisma.sql`(SELECT languages FROM member)`,
  skills: Prisma.sql`(SELECT skills FROM member)`,
}
/** Gathered once, out of the index alone, and hashed: one look for each item passed over takes seconds where most are others'. */
const FOR_THEM = ({ campaignId, annotatorId }: Claim) => Prisma.sql`(NOT i."isDesignated" OR i.id IN (
  SELECT d."itemId" FROM "Designation" d
  WHERE d."campaignId" = ${campaignId}::uuid AND d."annotatorId" = ${annotatorId}::uuid))`
const FOR_OTHERS = () => Prisma.sql`i."isDesignated"`

/**
 * Leases the next free item of an open campaign to one of its annotators, or null when there is none for them: nothing
 * free in their languages and skills, the budget reached, the campaign not open, not on the roster, or all their leases out.
 * Items designated to others come when there is nothing else for them. Each is one statement; two tabs of one
 * person that meet in it are sent round again.
 */
export async function claimItem(db: Connection, claim: Claim): Promise<Claimed | null> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return (await claimOnce(db, claim, FOR_THEM)) ?? (await claimOnce(db, claim, FOR_OTHERS))
    } catch (error) {
      // Inside a transaction that failed nothing more can be tried; there the person's other tabs wait.
      if (claim.hasRoom || tryNumber === TRIES || !isOwnRace(error)) throw error
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

async function claimOnce(db: Connection, claim: Claim, isMeant: (claim: Claim) => Prisma.Sql): Promise<Claimed | null> {
  const { campaignId, annotatorId, leaseSeconds, maxLeases, hasRoom = false, newId } = claim
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
      SELECT r.languages, r.skills FROM gate, "RosterEntry" r
      WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${annotatorId}::uuid AND r."removedAt" IS NULL
        AND (r."capJudgments" IS NULL OR ${hasRoom}::boolean)
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
        AND ${isMeant(claim)} AND ${isFor({ annotatorId, ...MEMBER })}
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
