import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { passClaimGate } from './claim-gate.ts'

type Person = { campaignId: CampaignId; annotatorId: MembershipId }

/** Whether the person is on the roster with a cap of their own on judgments: their claims then count first. */
export async function hasCap(db: Connection, { campaignId, annotatorId }: Person): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "RosterEntry" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid
      AND "removedAt" IS NULL AND "capJudgments" IS NOT NULL`
  return rows.length > 0
}

/**
 * Holds the person's roster row to the end of the transaction, so that nothing else of theirs is claimed or submitted meanwhile,
 * and says whether their own cap leaves room for one judgment more. False also off the roster. `passesGate` for a claim: the
 * gate comes before the row, everywhere.
 */
export async function lockJudgmentRoom(
  tx: Connection,
  { campaignId, annotatorId }: Person,
  { passesGate }: { passesGate: boolean },
): Promise<boolean> {
  if (passesGate) await tx.$queryRaw`SELECT ${passClaimGate(campaignId)}::text`
  const rows = await tx.$queryRaw<{ capJudgments: number | null }[]>`
    SELECT "capJudgments" FROM "RosterEntry"
    WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND "removedAt" IS NULL
    FOR NO KEY UPDATE`
  const [entry] = rows
  if (!entry) return false
  if (entry.capJudgments === null) return true
  // A statement of its own: one that waited for the row would count what was there before the wait.
  const held = await tx.assignment.count({
    where: { campaignId, annotatorId, state: { in: ['leased', 'submitted'] } },
  })
  return held < entry.capJudgments
}
