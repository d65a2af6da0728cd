import { seededStream } from '#lib/core/random/seeded'
import { denseRanks } from '#lib/core/ranking/ranking'
import { testDatabase } from '../database.ts'
import type { BuiltCampaign } from './open-campaign.ts'

const BATCH = 2_000
const START = new Date('2026-05-01T09:00:00Z')

/**
 * `overlap` judgments of every item, straight into the tables, with seeded rankings (ties among them) and a sequence without gaps.
 * Slots, budget and ledger are left as they were: for what reads judgments only.
 */
export async function buildJudgments(
  { campaignId, itemIds, annotatorIds }: BuiltCampaign,
  { overlap, responsesPerItem = 2 }: { overlap: number; responsesPerItem?: number },
): Promise<number> {
  const { db, newId } = testDatabase()
  const chance = seededStream('judgments')
  const indexes = Array.from({ length: responsesPerItem }, (_, index) => index)
  let sequence = 0
  for (let from = 0; from < itemIds.length; from += BATCH) {
    const batch = itemIds.slice(from, from + BATCH)
    const rows = batch.flatMap((itemId, i) =>
      Array.from({ length: overlap }, (_, slot) => {
        sequence += 1
        const annotatorId = annotatorIds[(from + i + slot) % annotatorIds.length] ?? ''
        const ranks = denseRanks(indexes.map(() => chance.integer(1, responsesPerItem))) as number[]
        return { id: newId(), assignmentId: newId(), itemId, annotatorId, ranks, sequence }
      }),
    )
    // Set by set: ten thousand rows through createMany take a test's whole minute.
    const json = JSON.stringify(rows)
    await db.$executeRaw`
      insert into "Assignment" (id, "campaignId", "itemId", "annotatorId", state, "leaseOrdinal", "leaseExpiresAt", "endedAt", "planNumber", "displayOrder", "reservedUnits")
      select "assignmentId", ${campaignId}::uuid, "itemId", "annotatorId", 'submitted', 0, ${START}, ${START}, 1, ${indexes}::int[], 0
      from jsonb_to_recordset(${json}::jsonb) as r("assignmentId" uuid, "itemId" uuid, "annotatorId" uuid)`
    await db.$executeRaw`
      insert into "Judgment" (id, "campaignId", "itemId", "assignmentId", "annotatorId", sequence, ranks, "displayOrder", "lastImplied",
        "guidelineVersion", "planNumber", "activeMs", "startedAt", "submittedAt", "idempotencyKey", "bodyHash")
      select id, ${campaignId}::uuid, "itemId", "assignmentId", "annotatorId", sequence, ranks, ${indexes}::int[], true,
        1, 1, 20000 + sequence, ${START}::timestamptz + sequence * interval '1 second', ${START}::timestamptz + (sequence + 30) * interval '1 second',
        id::text, repeat('c', 64)
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "assignmentId" uuid, "itemId" uuid, "annotatorId" uuid, ranks int[], sequence int)`
  }
  await db.campaignCounter.update({ where: { campaignId }, data: { lastSequence: sequence } })
  return sequence
}
