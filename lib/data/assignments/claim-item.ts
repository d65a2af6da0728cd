import { AssignmentId, type CampaignId, ItemId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { isDeadlock, violatedConstraint } from '../errors.ts'
import { Prisma } from '../generated/client.ts'
import { passClaimGate } from './claim-gate.ts'
import { mayBecomeTheirs, suits, takesPrompt } from './eligibility.ts'

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
  /**
   * The caller's transaction holds the roster row, and the person's own cap leaves room. Somebody with a cap gets nothing without it.
   * One pass is made then: the tally, which it ends with, comes after the counter in the order of locks, and the next pass would take the
   * counter under it. On null the caller tries once more, in a transaction of its own.
   */
  hasRoom?: boolean
  newId: () => string
}

const TRIES = 3
/** From items meant for them to all others', and on to the end. */
const PASSES = 2

/**
 * Leases the next free item of an open campaign to one of its annotators, or null when there is none for them: nothing
 * free in their languages and skills, the budget reached, the campaign not open, not on the roster, or all their leases out.
 * Items designated to others come when there is nothing else for them. Two tabs of one person that meet are sent round again.
 */
export async function claimItem(db: Connection, claim: Claim): Promise<Claimed | null> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      for (let pass = 1; ; pass++) {
        const { claimed, hasTurned } = await claimOnce(db, claim)
        if (claimed || !hasTurned || claim.hasRoom || pass === PASSES) return claimed
      }
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

type Row = Omit<Claimed, 'assignmentId' | 'itemId'> & { id: string | null; itemId: string; hasTurned: boolean }

/**
 * One statement. `hasTurned`: the first pass came to its end, and the next call begins the second.
 *
 * **Why it takes as long in a million items as in ten thousand, and strands none.** A person's cursor is a place in the queue's order.
 * It says: in the snapshot of the statement that set it, nothing before it could be this person's, in this pass, but what is marked
 * as returned. The next claim reads from it, and what is returned before it (which is earlier in the order, so it comes first).
 * An item before the cursor becomes theirs in two ways only:
 * - A slot comes free: a lease ends, another's or their own. The row version that frees it carries isReturned (trigger
 *   Item_return, whoever frees it), so a snapshot that sees the place free sees the mark.
 * - The queue changes: items come, priorities, designations, languages or sources. Each does it in a transaction that raises the
 *   epoch of CampaignQueue (items by the trigger Item_announce). A cursor counts only in the epoch it was set in, and statement
 *   and cursor take the epoch from their one snapshot: one that did not see the change wrote the epoch before it, and whoever sees
 *   the change sees the new epoch and starts over. No order of commits lets the one be seen without the other.
 * Gold is not for who has had its prompt; the cursor stops at gold whose prompt they merely hold, for that lease may run out.
 * Items under another claim's lock are skipped by the pick alone: the cursor is found without locks, and stays before them.
 * Two tabs may write their cursors in any order: each is true of its own snapshot.
 */
async function claimOnce(db: Connection, claim: Claim): Promise<{ claimed: Claimed | null; hasTurned: boolean }> {
  const { campaignId, annotatorId, leaseSeconds, maxLeases, hasRoom = false, newId } = claim
  const assignmentId = newId()
  const person = Prisma.sql`${annotatorId}::uuid`
  const start = Prisma.sql`((SELECT "atPriority" FROM start), (SELECT "atId" FROM start))`
  const pass = Prisma.sql`(SELECT pass FROM start)`
  const profile = {
    languages: Prisma.sql`(SELECT languages FROM start)`,
    skills: Prisma.sql`(SELECT skills FROM start)`,
  }
  // Their own expired lease may be taken up again, or small teams would strand; a declined one never.
  const isFree = Prisma.sql`i."campaignId" = ${campaignId}::uuid AND i.state = 'open' AND i."takenSlots" < i.overlap AND ${suits(profile)}
    AND NOT EXISTS (
      SELECT 1 FROM "Assignment" m
      WHERE m."campaignId" = i."campaignId" AND m."itemId" = i.id AND m."annotatorId" = ${person} AND m.state <> 'expired' OFFSET 0)`
  const isMeant = Prisma.sql`(NOT i."isDesignated" OR EXISTS (
    SELECT 1 FROM "Designation" d WHERE d."campaignId" = i."campaignId" AND d."annotatorId" = ${person} AND d."itemId" = i.id OFFSET 0))`
  const pick = (where: Prisma.Sql) => Prisma.sql`
      SELECT i.id, i."planNumber", i."unitsPerJudgment" FROM "Item" i
      WHERE ${isFree} AND ${takesPrompt(person)} AND (SELECT ordinal FROM start) IS NOT NULL AND ${where}
      ORDER BY i.priority, i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`
  const rows = await db.$queryRaw<Row[]>`
    -- prepared
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
      WHERE r."campaignId" = ${campaignId}::uuid AND r."annotatorId" = ${person} AND r."removedAt" IS NULL
        AND (r."capJudgments" IS NULL OR ${hasRoom}::boolean)
      FOR SHARE OF r
    ), place AS MATERIALIZED (
      SELECT coalesce((SELECT q.epoch FROM "CampaignQueue" q WHERE q."campaignId" = ${campaignId}::uuid), 0) AS epoch, member.languages, member.skills, (
        SELECT min(n)::int FROM generate_series(0, ${maxLeases}::int - 1) n
        WHERE NOT EXISTS (
          SELECT 1 FROM "Assignment" a
          WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${person} AND a.state = 'leased' AND a."leaseOrdinal" = n)) AS ordinal
      FROM member
    ), start AS MATERIALIZED (
      SELECT place.*, coalesce(t."cursorPass", 1) AS pass, coalesce(t."cursorPriority", ${FIRST.priority}::int) AS "atPriority",
        coalesce(t."cursorItemId", ${FIRST.id}::uuid) AS "atId"
      FROM place LEFT JOIN "AnnotatorTally" t
        ON t."campaignId" = ${campaignId}::uuid AND t."annotatorId" = ${person} AND t."cursorEpoch" = place.epoch
    ), ahead AS MATERIALIZED (
      SELECT i.priority, i.id FROM "Item" i
      WHERE ${isFree} AND ${mayBecomeTheirs(person)} AND (SELECT ordinal FROM start) IS NOT NULL
        AND (i.priority, i.id) >= ${start} AND (${pass} = 2 OR ${isMeant})
      ORDER BY i.priority, i.id LIMIT 1
    ), returned AS MATERIALIZED (${pick(Prisma.sql`i."isReturned" AND ${isMeant} AND (${pass} = 2 OR (i.priority, i.id) < ${start})`)}
    ), returned_to_all AS MATERIALIZED (${pick(Prisma.sql`i."isReturned" AND ${pass} = 2 AND (i.priority, i.id) < ${start}
        AND NOT EXISTS (SELECT 1 FROM returned)`)}
    ), next AS MATERIALIZED (${pick(Prisma.sql`(i.priority, i.id) >= ((SELECT priority FROM ahead), (SELECT id FROM ahead)) AND (${pass} = 2 OR ${isMeant})
        AND NOT EXISTS (SELECT 1 FROM returned) AND NOT EXISTS (SELECT 1 FROM returned_to_all)`)}
    ), open_item AS (
      SELECT * FROM returned UNION ALL SELECT * FROM returned_to_all UNION ALL SELECT * FROM next
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
      SELECT ${assignmentId}::uuid, ${campaignId}::uuid, taken.id, ${person}, start.ordinal,
        now() + make_interval(secs => ${leaseSeconds}::float8), taken."planNumber", taken."unitsPerJudgment",
        -- The shuffle: a hash seeded by the assignment's own id, stored, so that it is the same on every reload.
        (SELECT array_agg(s.index ORDER BY sha256(convert_to(${assignmentId}::text || s."responseId"::text, 'UTF8')))
         FROM "ItemResponse" s WHERE s."campaignId" = ${campaignId}::uuid AND s."itemId" = taken.id)
      FROM taken, start
      ON CONFLICT ("campaignId", "itemId", "annotatorId") DO UPDATE SET
        -- Anything but an expired row means that this person claimed it meanwhile: null breaks NOT NULL and undoes it all.
        state = CASE WHEN "Assignment".state = 'expired' THEN 'leased'::"AssignmentState" END,
        "leaseOrdinal" = excluded."leaseOrdinal", "leaseExpiresAt" = excluded."leaseExpiresAt",
        "planNumber" = excluded."planNumber", "reservedUnits" = excluded."reservedUnits", "claimedAt" = now(), "endedAt" = NULL
      RETURNING *
    ), entry AS (
      INSERT INTO "LedgerEntry" (id, "campaignId", "assignmentId", kind, "reservedDelta", "spentDelta")
      SELECT ${newId()}::uuid, ${campaignId}::uuid, leased.id, 'reserve', leased."reservedUnits", 0 FROM leased
    ), turn AS MATERIALIZED (
      -- Read after the lease, so that the tally is locked last. At the end of the first pass the second begins, at the end of that one it stays.
      SELECT start.epoch, NOT EXISTS (SELECT 1 FROM ahead) AND start.pass = 1 AS "hasTurned",
        CASE WHEN EXISTS (SELECT 1 FROM ahead) THEN start.pass ELSE 2 END AS pass,
        coalesce((SELECT priority FROM ahead), CASE start.pass WHEN 1 THEN ${FIRST.priority}::int ELSE ${END.priority}::int END) AS priority,
        coalesce((SELECT id FROM ahead), CASE start.pass WHEN 1 THEN ${FIRST.id}::uuid ELSE ${END.id}::uuid END) AS id,
        (SELECT count(*) FROM leased) AS leases
      FROM start WHERE start.ordinal IS NOT NULL
    ), noted AS (
      INSERT INTO "AnnotatorTally" AS t ("campaignId", "annotatorId", "cursorPriority", "cursorItemId", "cursorPass", "cursorEpoch")
      SELECT ${campaignId}::uuid, ${person}, turn.priority, turn.id, turn.pass, turn.epoch FROM turn WHERE turn.leases >= 0
      ON CONFLICT ("campaignId", "annotatorId") DO UPDATE SET "cursorPriority" = excluded."cursorPriority",
        "cursorItemId" = excluded."cursorItemId", "cursorPass" = excluded."cursorPass", "cursorEpoch" = excluded."cursorEpoch"
      WHERE (t."cursorPriority", t."cursorItemId", t."cursorPass", t."cursorEpoch")
        IS DISTINCT FROM (excluded."cursorPriority", excluded."cursorItemId", excluded."cursorPass", excluded."cursorEpoch")
    )
    SELECT leased.id, leased."itemId", leased."leaseOrdinal", leased."leaseExpiresAt", leased."displayOrder", turn."hasTurned"
    FROM turn LEFT JOIN leased ON true`
  const [row] = rows
  if (!row?.id) return { claimed: null, hasTurned: row?.hasTurned ?? false }
  const { id, itemId, leaseOrdinal, leaseExpiresAt, displayOrder } = row
  const claimed = { leaseOrdinal, leaseExpiresAt, displayOrder }
  return {
    claimed: { assignmentId: AssignmentId.parse(id), itemId: ItemId.parse(itemId), ...claimed },
    hasTurned: false,
  }
}

/** Before and after all places of a queue. */
const FIRST = { priority: -(2 ** 31), id: '00000000-0000-0000-0000-000000000000' }
const END = { priority: 2 ** 31 - 1, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
