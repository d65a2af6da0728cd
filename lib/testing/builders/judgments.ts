import { seededStream } from '#lib/core/random/seeded'
import { denseRanks } from '#lib/core/ranking/ranking'
import { testDatabase } from '../database.ts'
import type { BuiltCampaign } from './open-campaign.ts'

const BATCH = 2_000
const START = Date.UTC(2026, 4, 1)

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
    await db.assignment.createMany({
      data: rows.map(({ assignmentId, itemId, annotatorId }) => ({
        id: assignmentId,
        campaignId,
        itemId,
        annotatorId,
        state: 'submitted' as const,
        leaseOrdinal: 0,
        leaseExpiresAt: new Date(START),
        endedAt: new Date(START),
        planNumber: 1,
        displayOrder: indexes,
        reservedUnits: 0,
      })),
    })
    await db.judgment.createMany({
      data: rows.map(({ sequence: place, ...row }) => ({
        ...row,
        campaignId,
        sequence: place,
        displayOrder: indexes,
        lastImplied: true,
        guidelineVersion: 1,
        planNumber: 1,
        activeMs: 20_000 + place,
        startedAt: new Date(START + place * 1000),
        submittedAt: new Date(START + place * 1000 + 30_000),
        idempotencyKey: row.id,
        bodyHash: 'c'.repeat(64),
      })),
    })
  }
  await db.campaignCounter.update({ where: { campaignId }, data: { lastSequence: sequence } })
  return sequence
}
