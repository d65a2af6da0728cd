import type { BesideRanking } from '#lib/core/ranking/beside/said-beside'
import { type AssignmentId, type CampaignId, JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { lockJudgmentRoom } from './judgment-room.ts'
import { type Settled, settle } from './settle.ts'

/** `firstKeyMs` and what follows it as BesideRanking in core says; absent is null, false or empty. */
export type NewJudgment = Partial<BesideRanking> & {
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
  /** `hasFilledFirst`: it was the last judgment of an item that gold may be made of. */
  | { kind: 'stored'; judgmentId: JudgmentId; settled: Settled; hasFilledFirst: boolean }
  | { kind: 'repeated'; judgmentId: JudgmentId }
  /** The key was used for another body, or for another judgment. */
  | { kind: 'key-reused' }
  | { kind: 'already-judged' | 'declined' | 'unknown' }
  /** The lease ran out and the slot, or the budget, has gone to others, or the campaign closed. */
  | { kind: 'too-late' }
  /** The lease ran out, and since then the person has had as many as their own cap allows. */
  | { kind: 'over-cap' }

type Locked = {
  itemId: string
  state: 'leased' | 'submitted' | 'declined' | 'expired'
  units: bigint
  displayOrder: number[]
  planNumber: number
  isHourly: boolean
}

/**
 * Stores one judgment in the caller's transaction, whatever its case: submitLive is the short way of the ordinary one. Locks in the
 * one order: assignment, roster row, item, counter, tally. Two submits of one
 * assignment wait for each other on the first lock, so that one is stored and the other sees it. Any kind but 'stored'
 * must be rolled back by the caller.
 */
export async function submitJudgment(tx: Connection, judgment: NewJudgment, newId: () => string): Promise<Submitted> {
  const { unseenIndexes, ratings, labels, ...told } = judgment
  const { campaignId, assignmentId, annotatorId } = judgment
  const locked = await tx.$queryRaw<Locked[]>`
    SELECT "itemId"::text, state::text, "reservedUnits" AS units, "displayOrder", "planNumber",
      (SELECT i."unitsPerHour" IS NOT NULL FROM "Item" i WHERE i."campaignId" = a."campaignId" AND i.id = a."itemId") AS "isHourly"
    FROM "Assignment" a
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${assignmentId}::uuid AND "annotatorId" = ${annotatorId}::uuid
    FOR UPDATE OF a`
  const assignment = locked[0]
  if (!assignment) return { kind: 'unknown' }
  const earlier = await tx.judgment.findUnique({
    where: {
      campaignId_annotatorId_idempotencyKey: { campaignId, annotatorId, idempotencyKey: judgment.idempotencyKey },
    },
    select: { id: true, bodyHash: true, assignmentId: true, supersedesId: true },
  })
  if (earlier) {
    const isThis = earlier.assignmentId === assignmentId && earlier.supersedesId === null
    return isThis && earlier.bodyHash === judgment.bodyHash
      ? { kind: 'repeated', judgmentId: JudgmentId.parse(earlier.id) }
      : { kind: 'key-reused' }
  }
  if (assignment.state === 'submitted') return { kind: 'already-judged' }
  if (assignment.state === 'declined') return { kind: 'declined' }
  const late = assignment.state === 'expired'
  // By the hour too, for a person's time is counted once; before the item, as whoever shares items out takes both.
  const hasRoom =
    !(late || assignment.isHourly) || (await lockJudgmentRoom(tx, { campaignId, annotatorId }, { passesGate: false }))
  if (late && !hasRoom) return { kind: 'over-cap' }
  const filled = await fillSlot(tx, campaignId, assignment.itemId, late)
  if (!filled) return { kind: 'too-late' }
  const settled = await settle(tx, {
    ...{ campaignId, assignmentId, annotatorId, late, newId },
    reservedUnits: assignment.units,
    unitsPerHour: filled.unitsPerHour,
    activeMs: judgment.activeMs,
  })
  if (settled === null) return { kind: 'too-late' }
  await tx.$executeRaw`
    UPDATE "Assignment" SET state = 'submitted', "endedAt" = now(), draft = NULL
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${assignmentId}::uuid`
  const read = await tx.rosterEntry.findUnique({
    where: { campaignId_annotatorId: { campaignId, annotatorId } },
    select: { acknowledgedGuidelines: true },
  })
  const newest = await tx.guidelineVersion.aggregate({ where: { campaignId }, _max: { number: true } })
  await tx.judgment.create({
    data: {
      ...told,
      ...(unseenIndexes && { unseenIndexes }),
      itemId: assignment.itemId,
      displayOrder: assignment.displayOrder,
      planNumber: assignment.planNumber,
      guidelineVersion: read?.acknowledgedGuidelines ?? newest._max.number ?? 1,
      sequence: settled.sequence,
      ratings: ratings ?? Prisma.DbNull,
      labels: labels ?? Prisma.DbNull,
    },
  })
  await tx.$executeRaw`
    INSERT INTO "AnnotatorTally" AS t ("campaignId", "annotatorId", "judgedCount", "activeMs")
    VALUES (${campaignId}::uuid, ${annotatorId}::uuid, 1, ${judgment.activeMs}::bigint)
    ON CONFLICT ("campaignId", "annotatorId") DO UPDATE
      SET "judgedCount" = t."judgedCount" + 1, "activeMs" = t."activeMs" + excluded."activeMs"`
  const { hasFilledFirst } = filled
  return { kind: 'stored', judgmentId: JudgmentId.parse(judgment.id), settled, hasFilledFirst }
}

type Filled = { unitsPerHour: bigint | null; hasFilledFirst: boolean }

/** The late one takes its slot again where one is free. Null when others have them all, or a later plan took the item back. */
async function fillSlot(tx: Connection, campaignId: CampaignId, itemId: string, late: boolean): Promise<Filled | null> {
  const rows = await tx.$queryRaw<Filled[]>`
    UPDATE "Item" SET
      "takenSlots" = "takenSlots" + ${late ? 1 : 0}::int,
      "submittedSlots" = "submittedSlots" + 1,
      state = CASE WHEN "submittedSlots" + 1 = overlap THEN 'satisfied'::"ItemState" ELSE state END
    WHERE "campaignId" = ${campaignId}::uuid AND id = ${itemId}::uuid AND state <> 'withdrawn'
      AND "takenSlots" + ${late ? 1 : 0}::int <= overlap
    RETURNING "unitsPerHour", purpose = 'first' AND state = 'satisfied' AS "hasFilledFirst"`
  return rows[0] ?? null
}
