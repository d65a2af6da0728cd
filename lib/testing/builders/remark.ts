import type { RemarkKind } from '#lib/core/remarks/remark'
import { type AssignmentId, type CampaignId, type MembershipId, RemarkId } from '#lib/core/vocabulary/ids'
import { insertRemark } from '#lib/data/remarks/mine'
import { testDatabase } from '../database.ts'
import { claimNextOf } from './judge-next.ts'

type Asker = { campaignId: CampaignId; annotatorId: MembershipId }

/** A question of an annotator about an item: of the given assignment, or of their next item, which must be there. */
export async function buildRemark(
  asker: Asker,
  given: { assignmentId?: AssignmentId; kind?: RemarkKind; body?: string } = {},
): Promise<{ remarkId: RemarkId; assignmentId: AssignmentId }> {
  const { db, newId, now } = testDatabase()
  const assignmentId = given.assignmentId ?? (await claimNextOf(asker)).assignmentId
  const remarkId = RemarkId.parse(newId())
  const { kind = 'question', body = 'How should I rank this?' } = given
  const kept = await insertRemark(db, { ...asker, remarkId, assignmentId, kind, body, at: now() })
  if (kept !== 'stored') throw new Error(`the remark is ${kept}`)
  return { remarkId, assignmentId }
}
