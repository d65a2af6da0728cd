import type { RemarkKind } from '#lib/core/remarks/remark'
import { AssignmentId, type CampaignId, type MembershipId, RemarkId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

type Mine = { campaignId: CampaignId; annotatorId: MembershipId }

type NewRemark = Mine & {
  remarkId: RemarkId
  assignmentId: AssignmentId
  kind: RemarkKind
  body: string
  at: Date
}

/**
 * Keeps what an annotator says of an item they were given, under the id their browser made: sent twice, it is kept once.
 * 'id-taken' where the id stands for another remark; 'unknown' where the assignment is not theirs.
 */
export async function insertRemark(
  db: Connection,
  remark: NewRemark,
): Promise<'stored' | 'repeated' | 'id-taken' | 'unknown'> {
  const { campaignId, annotatorId, remarkId, assignmentId, kind, body, at } = remark
  const stored = await db.$executeRaw`
    INSERT INTO "Remark" (id, "campaignId", "itemId", "assignmentId", "annotatorId", kind, body, "createdAt")
    SELECT ${remarkId}::uuid, a."campaignId", a."itemId", a.id, a."annotatorId", ${kind}::"RemarkKind", ${body}, ${at}
    FROM "Assignment" a
    WHERE a."campaignId" = ${campaignId}::uuid AND a.id = ${assignmentId}::uuid AND a."annotatorId" = ${annotatorId}::uuid
    ON CONFLICT DO NOTHING`
  if (stored === 1) return 'stored'
  const earlier = await db.remark.findUnique({
    where: { campaignId_id: { campaignId, id: remarkId } },
    select: { annotatorId: true, assignmentId: true, kind: true, body: true },
  })
  if (!earlier) return 'unknown'
  const isSame =
    earlier.annotatorId === annotatorId &&
    earlier.assignmentId === assignmentId &&
    earlier.kind === kind &&
    earlier.body === body
  return isSame ? 'repeated' : 'id-taken'
}

export type MyRemark = {
  remarkId: RemarkId
  assignmentId: AssignmentId
  kind: RemarkKind
  body: string
  createdAt: Date
  settledAt: Date | null
  answer: string | null
  /** The guidelines that the answer joined as a ruling; null where it is none. */
  guidelineVersion: number | null
  seenAt: Date | null
}

/** What one annotator has said of items of a campaign, newest first. */
export async function listMyRemarks(
  db: Connection,
  { campaignId, annotatorId, most }: Mine & { most: number },
): Promise<MyRemark[]> {
  const rows = await db.remark.findMany({
    where: { campaignId, annotatorId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    omit: { campaignId: true, itemId: true, annotatorId: true, settledById: true },
  })
  return rows.map(({ id, assignmentId, ...rest }) => ({
    ...rest,
    remarkId: RemarkId.parse(id),
    assignmentId: AssignmentId.parse(assignmentId),
  }))
}

/** Keeps that the annotator has seen these answers; those seen before keep their moment. */
export async function markAnswersSeen(
  db: Connection,
  { campaignId, annotatorId, remarkIds, at }: Mine & { remarkIds: readonly RemarkId[]; at: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Remark" SET "seenAt" = ${at}
    WHERE "campaignId" = ${campaignId}::uuid AND id = ANY (${[...remarkIds]}::uuid[])
      AND "annotatorId" = ${annotatorId}::uuid AND "answer" IS NOT NULL AND "seenAt" IS NULL`
}
