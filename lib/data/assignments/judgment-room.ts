import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { passClaimGate } from './claim-gate.ts'

type Person = { campaignId: CampaignId; annotatorId: MembershipId }

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
  const [held] = await tx.$queryRaw<{ count: number }[]>`
    SELECT coalesce((SELECT "judgedCount" FROM "AnnotatorTally" WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid), 0) + (
      SELECT count(*)::int FROM "Assignment"
      WHERE "campaignId" = ${campaignId}::uuid AND "annotatorId" = ${annotatorId}::uuid AND state = 'leased') AS count`
  return (held?.count ?? 0) < entry.capJudgments
}
