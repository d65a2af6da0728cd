import { type AssignmentId, type CampaignId, JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

export type NewJudgment = {
  id: string
  campaignId: CampaignId
  assignmentId: AssignmentId
  annotatorId: MembershipId
  /** Dense from 1, in slate order. */
  ranks: number[]
  lastImplied: boolean
  /** Slate indexes, ascending, of responses never on the screen in full; null or absent where nobody said. */
  unseenIndexes?: number[] | null
  activeMs: number
  startedAt: Date
  /** Only where the moment of judging is another than now, as in the demo. */
  submittedAt?: Date
  idempotencyKey: string
  bodyHash: string
}

export type Submitted =
  | { kind: 'stored' | 'repeated'; judgmentId: JudgmentId }
  /** The key was used for another body. */
  | { kind: 'key-reused' }
  | { kind: 'already-judged' | 'declined' | 'unknown' }
  /** The lease ran out and the slot, or the budget, has gone to others, or the campaign closed. */
  | { kind: 'too-late' }

type Locked = {
  itemId: string
  state: 'leased' | 'submitted' | 'declined' | 'expired'
  units: bigint
  displayOrder: number[]
  planNumber: number
}

/**
 * Stores one judgment in the caller's transaction. Locks in the one order: assignment, item, counter. Two submits of one
 * assignment wait for each other on the first lock, so that one is stored and the other sees it. Any kind but 'stored'
 * must be rolled back by the caller.
 */
export async function submitJudgment(tx: Connection, judgment: NewJudgment, newId: () => string): Promise<Submitted> {
  const { unseenIndexes, ...told } = judgment
  const { campaignId, assignmentId, annotatorId } = judgment
  const locked = await tx.$queryRaw<Locked[]>`
    SELECT "itemId"::text, state::text, "reservedUnits" AS units, "displayOrder", "planNumber" FROM "Assignment"
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${assignmentId}::uuid AND "annotatorId" = ${annotatorId}::uuid
    FOR UPDATE`
  const assignment = locked[0]
  if (!assignment) return { kind: 'unknown' }
  const earlier = await tx.judgment.findUnique({
    where: {
      campaignId_annotatorId_idempotencyKey: { campaignId, annotatorId, idempotencyKey: judgment.idempotencyKey },
    },
    select: { id: true, bodyHash: true },
  })
  if (earlier) {
    return earlier.bodyHash === judgment.bodyHash
      ? { kind: 'repeated', judgmentId: JudgmentId.parse(earlier.id) }
      : { kind: 'key-reused' }
  }
  if (assignment.state === 'submitted') return { kind: 'already-judged' }
  if (assignment.state === 'declined') return { kind: 'declined' }
  const late = assignment.state === 'expired'
  if (!(await fillSlot(tx, campaignId, assignment.itemId, late))) return { kind: 'too-late' }
  const sequence = await settle(tx, campaignId, assignment.units, late)
  if (sequence === null) return { kind: 'too-late' }
  await tx.$executeRaw`
    UPDATE "Assignment" SET state = 'submitted', "endedAt" = now(), draft = NULL
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${assignmentId}::uuid`
  const guideline = await tx.guidelineVersion.aggregate({ where: { campaignId }, _max: { number: true } })
  await tx.judgment.create({
    data: {
      ...told,
      ...(unseenIndexes && { unseenIndexes }),
      itemId: assignment.itemId,
      displayOrder: assignment.displayOrder,
      planNumber: assignment.planNumber,
      guidelineVersion: guideline._max.number ?? 1,
      sequence,
    },
  })
  if (late)
    await tx.ledgerEntry.create({
      data: { id: newId(), campaignId, assignmentId, kind: 'reserve', reservedDelta: assignment.units, spentDelta: 0n },
    })
  await tx.ledgerEntry.create({
    data: {
      id: newId(),
      campaignId,
      assignmentId,
      kind: 'settle',
      reservedDelta: -assignment.units,
      spentDelta: assignment.units,
    },
  })
  return { kind: 'stored', judgmentId: JudgmentId.parse(judgment.id) }
}

/** The late one takes its slot again where one is free. False when others have them all. */
async function fillSlot(tx: Connection, campaignId: CampaignId, itemId: string, late: boolean): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "Item" SET
      "takenSlots" = "takenSlots" + ${late ? 1 : 0}::int,
      "submittedSlots" = "submittedSlots" + 1,
      state = CASE WHEN "submittedSlots" + 1 = overlap THEN 'satisfied'::"ItemState" ELSE state END
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${itemId}::uuid AND "takenSlots" + ${late ? 1 : 0}::int <= overlap`
  return changed === 1
}

/** Moves the units from reserved to spent and takes the next sequence number, under the counter's lock; null when a late one no longer fits. */
async function settle(tx: Connection, campaignId: CampaignId, units: bigint, late: boolean): Promise<bigint | null> {
  const rows = await tx.$queryRaw<{ sequence: bigint }[]>`
    UPDATE "CampaignCounter" SET
      "lastSequence" = "lastSequence" + 1,
      "spentUnits" = "spentUnits" + ${units}::bigint,
      "reservedUnits" = "reservedUnits" - ${late ? 0n : units}::bigint
    WHERE "campaignId" = ${campaignId}::uuid
      AND (NOT ${late}::boolean OR ("isOpen" AND "spentUnits" + "reservedUnits" + ${units}::bigint <= "capUnits"))
    RETURNING "lastSequence" AS sequence`
  return rows[0]?.sequence ?? null
}
