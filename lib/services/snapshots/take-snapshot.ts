import { createHash } from 'node:crypto'
import { judgmentLine, snapshotHeadLine } from '#lib/core/interchange/exports/snapshot-facts'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { findExportCampaign } from '#lib/data/snapshots/export-campaigns'
import { readJudgments } from '#lib/data/snapshots/snapshot-judgments'
import { findSnapshot, insertSnapshot, readUnderLock, type Snapshot } from '#lib/data/snapshots/snapshots'
import type { Deps } from '../deps.ts'

type Taker = { membershipId: MembershipId; userId: UserId }

/**
 * Freezes what is judged so far, for a caller that may. The last sequence number is read under the counter's lock; the hash
 * is computed without it, since judgments up to that number can neither change nor become more, and annotators go on
 * meanwhile. The same judgments again give the snapshot that is there. `taker` is null on the command line.
 * @throws AppError not_found, conflict when nothing is judged yet
 */
export async function takeSnapshot(
  deps: Deps,
  { workspaceId, campaignId, taker }: { workspaceId: WorkspaceId; campaignId: CampaignId; taker: Taker | null },
): Promise<Snapshot> {
  const campaign = { workspaceId, campaignId }
  if (!(await findExportCampaign(deps.db, campaign)))
    throw new AppError('not_found', 'There is no such campaign in this workspace.')
  const frozen = await deps.db.$transaction((tx) => readUnderLock(tx, campaign))
  if (!frozen || frozen.lastSequence === 0)
    throw new AppError(
      'conflict',
      'Nothing has been judged in this campaign yet. A snapshot needs one judgment at least.',
    )
  const there = await findSnapshot(deps.db, { ...campaign, lastSequence: frozen.lastSequence })
  if (there) return there

  const facts = await hashJudgments(deps, { campaignId, lastSequence: frozen.lastSequence })
  await deps.db.$transaction(async (tx) => {
    const snapshotId = deps.newId()
    const at = deps.now()
    const row = { ...campaign, ...frozen, ...facts, snapshotId, createdById: taker?.membershipId ?? null, at }
    if (!(await insertSnapshot(tx, row))) return
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: taker?.userId ?? null,
      action: 'snapshot.taken',
      targetType: 'campaign',
      targetId: campaignId,
      summary: { judgments: facts.judgmentCount, hash: facts.hash },
      at,
    })
  })
  const made = await findSnapshot(deps.db, { ...campaign, lastSequence: frozen.lastSequence })
  if (!made) throw new Error(`the snapshot of ${campaignId} at ${frozen.lastSequence} is gone`)
  return made
}

async function hashJudgments(
  { db }: Pick<Deps, 'db'>,
  range: { campaignId: CampaignId; lastSequence: number },
): Promise<{ hash: string; judgmentCount: number; itemCount: number }> {
  const hash = createHash('sha256').update(snapshotHeadLine(range.campaignId, range.lastSequence))
  const items = new Set<string>()
  let judgmentCount = 0
  for await (const facts of readJudgments(db, range)) {
    hash.update(judgmentLine(facts))
    items.add(facts.itemId)
    judgmentCount += 1
  }
  return { hash: hash.digest('hex'), judgmentCount, itemCount: items.size }
}
