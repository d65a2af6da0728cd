import { type CampaignId, JudgmentId, type MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

export type NewCorrection = {
  id: string
  campaignId: CampaignId
  annotatorId: MembershipId
  supersedesId: JudgmentId
  /** Dense from 1, in slate order. */
  ranks: number[]
  lastImplied: boolean
  unseenIndexes: number[] | null
  /** What the change itself took, not the judgment it changes. */
  activeMs: number
  startedAt: Date
  idempotencyKey: string
  bodyHash: string
  firstKeyMs: number | null
  changeCount: number | null
  allBad: boolean
  strengths: number[]
  ratings: Record<string, (number | null)[]> | null
  labels: { item: string[]; responses: string[][] } | null
  comment: string | null
}

export type Corrected =
  /** `isOfFirst`: of an item that gold may be made of. */
  | { kind: 'stored'; judgmentId: JudgmentId; isOfFirst: boolean }
  | { kind: 'repeated'; judgmentId: JudgmentId }
  | { kind: 'key-reused' | 'unknown' | 'off-roster' | 'not-running' | 'already-corrected' | 'in-snapshot' }

type Locked = {
  itemId: string
  assignmentId: string
  sequence: bigint
  isCorrected: boolean
  isOfFirst: boolean
}

/**
 * Puts a judgment in the place of one of the same person, in the caller's transaction; any kind but 'stored' and 'repeated' leaves
 * nothing behind once it is rolled back. It costs nothing: no slot, no unit, no ledger entry. Locks in the one order: campaign row
 * (so that closing waits), roster row, assignment (so that two corrections of one judgment wait for each other), counter. Under
 * the counter's lock a snapshot either has moved `frozenSequence` past the old judgment, and this is refused, or will hold both.
 */
export async function correctJudgment(tx: Connection, correction: NewCorrection): Promise<Corrected> {
  const { campaignId, annotatorId, supersedesId, ratings, labels, unseenIndexes, ...said } = correction
  const running = await tx.$queryRaw<{ isRunning: boolean }[]>`
    SELECT state IN ('open', 'paused') AS "isRunning" FROM "Campaign" WHERE id = ${campaignId}::uuid FOR SHARE`
  const roster = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RosterEntry" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid
      AND "removedAt" IS NULL FOR SHARE`
  const assignment = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Assignment" a WHERE a."campaignId" = ${campaignId}::uuid AND a."annotatorId" = ${annotatorId}::uuid AND a.id = (
      SELECT j."assignmentId" FROM "Judgment" j WHERE j."campaignId" = ${campaignId}::uuid AND j.id = ${supersedesId}::uuid)
    FOR UPDATE`
  if (assignment.length === 0) return { kind: 'unknown' }
  const earlier = await tx.judgment.findUnique({
    where: {
      campaignId_annotatorId_idempotencyKey: { campaignId, annotatorId, idempotencyKey: said.idempotencyKey },
    },
    select: { id: true, bodyHash: true, supersedesId: true },
  })
  if (earlier)
    return earlier.bodyHash === said.bodyHash && earlier.supersedesId === supersedesId
      ? { kind: 'repeated', judgmentId: JudgmentId.parse(earlier.id) }
      : { kind: 'key-reused' }
  if (!running[0]?.isRunning) return { kind: 'not-running' }
  if (roster.length === 0) return { kind: 'off-roster' }
  // A statement of its own: one that waited for the assignment would not see the correction it waited for.
  const [old] = await tx.$queryRaw<Locked[]>`
    SELECT j."itemId"::text, j."assignmentId"::text, j.sequence, i.purpose = 'first' AND i.state = 'satisfied' AS "isOfFirst",
      EXISTS (SELECT 1 FROM "Judgment" s WHERE s."campaignId" = j."campaignId" AND s."supersedesId" = j.id) AS "isCorrected"
    FROM "Judgment" j JOIN "Item" i ON i."campaignId" = j."campaignId" AND i.id = j."itemId"
    WHERE j."campaignId" = ${campaignId}::uuid AND j.id = ${supersedesId}::uuid`
  if (!old) return { kind: 'unknown' }
  if (old.isCorrected) return { kind: 'already-corrected' }
  const [counter] = await tx.$queryRaw<{ sequence: bigint }[]>`
    UPDATE "CampaignCounter" SET "lastSequence" = "lastSequence" + 1
    WHERE "campaignId" = ${campaignId}::uuid AND "frozenSequence" < ${old.sequence}::bigint
    RETURNING "lastSequence" AS sequence`
  if (!counter) return { kind: 'in-snapshot' }
  const facts = await tx.judgment.findUniqueOrThrow({
    where: { campaignId_id: { campaignId, id: supersedesId } },
    select: { displayOrder: true, planNumber: true, guidelineVersion: true },
  })
  const read = await tx.rosterEntry.findUniqueOrThrow({
    where: { campaignId_annotatorId: { campaignId, annotatorId } },
    select: { acknowledgedGuidelines: true },
  })
  await tx.judgment.create({
    data: {
      ...said,
      ...facts,
      campaignId,
      annotatorId,
      supersedesId,
      itemId: old.itemId,
      assignmentId: old.assignmentId,
      guidelineVersion: read.acknowledgedGuidelines ?? facts.guidelineVersion,
      sequence: counter.sequence,
      ...(unseenIndexes && { unseenIndexes }),
      ratings: ratings ?? Prisma.DbNull,
      labels: labels ?? Prisma.DbNull,
    },
  })
  await tx.$executeRaw`
    UPDATE "AnnotatorTally" SET "activeMs" = "activeMs" + ${said.activeMs}::bigint
    WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid`
  await tx.$executeRaw`
    UPDATE "Revisit" SET "settledAt" = now(), outcome = 'corrected'
    WHERE "campaignId" = ${campaignId}::uuid AND "judgmentId" = ${supersedesId}::uuid AND "settledAt" IS NULL`
  return { kind: 'stored', judgmentId: JudgmentId.parse(said.id), isOfFirst: old.isOfFirst }
}

/** "It still stands": settles what asked this person to look at a judgment of theirs again. How many did; 0 where none was open. */
export async function keepRevisited(
  db: Connection,
  {
    campaignId,
    annotatorId,
    judgmentId,
  }: { campaignId: CampaignId; annotatorId: MembershipId; judgmentId: JudgmentId },
): Promise<number> {
  return db.$executeRaw`
    UPDATE "Revisit" SET "settledAt" = now(), outcome = 'kept'
    WHERE "campaignId" = ${campaignId}::uuid AND "judgmentId" = ${judgmentId}::uuid AND "annotatorId" = ${annotatorId}::uuid
      AND "settledAt" IS NULL`
}
