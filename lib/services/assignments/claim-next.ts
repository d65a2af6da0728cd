import type { Actor } from '#lib/core/access/actor'
import type { MessageRole } from '#lib/core/interchange/prompts/row'
import type { CampaignState } from '#lib/core/planning/campaign'
import { type EmptyReason, emptyReason } from '#lib/core/queueing/empty-reason'
import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import { GRACE_SECONDS, LEAST_LEASE_SECONDS, MAX_LIVE_LEASES } from '#lib/core/queueing/lease-rules'
import { readDraft, type SavedDraft } from '#lib/core/ranking/saved-draft'
import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { claimItem } from '#lib/data/assignments/claim-item'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { type Lease, type LeaseTexts, listLeases, readLeaseTexts } from '#lib/data/assignments/read-leases'
import { lookAtQueue, readProgress } from '#lib/data/assignments/workplace'
import { retryDeadlocks } from '#lib/data/errors'
import type { Deps } from '../deps.ts'
import { enterWorkplace } from './enter-workplace.ts'
import { keepLeases } from './keep-leases.ts'
import { renderText } from './text/render-text.ts'

type Text = { html: string; raw: string }
export type QueuedItem = {
  assignmentId: AssignmentId
  claimedAt: Date
  leaseExpiresAt: Date
  expectedSeconds: number
  cardCount: number
  draft: (SavedDraft & { savedAt: Date }) | null
  /** Cards in shown order. Null where the caller has them. */
  texts: { messages: (Text & { role: (typeof MessageRole)['options'][number] })[]; cards: Text[] } | null
}
export type Queue = {
  now: Date
  items: QueuedItem[]
  empty: { reason: EmptyReason; comeBackAt: Date | null } | null
  progress: { mineToday: number; mine: number; done: number; total: number }
  campaign: { state: CampaignState; guidelineVersion: number }
}

type Claim = {
  campaignId: CampaignId
  /** Assignments whose texts the caller has already. */
  holding: readonly AssignmentId[]
  dayStartedAt: Date
}

/** Leases of everybody that one claim ends at most: the worker's own sweep does the rest. */
const SWEPT_AT_ONCE = 100

/**
 * What an annotator has in hand, filled up to the item on screen and two ahead. Asking again gives the same items, with
 * their drafts and renewed leases. Where there is none, it says why. @throws AppError not_allowed, not_found
 */
export async function claimNext(deps: Deps, actor: Actor, claim: Claim): Promise<Queue> {
  const { campaignId } = claim
  const { db, newId } = deps
  const annotatorId = actor.membershipId
  const workplace = await enterWorkplace(db, actor, { campaignId })
  // Closing and the roster free many items at once too, in another order.
  await retryDeadlocks(() => expireLeases(db, { limit: SWEPT_AT_ONCE, graceSeconds: GRACE_SECONDS }))
  if (workplace.state === 'open') {
    const held = (await listLeases(db, { campaignId, annotatorId })).length
    for (let missing = MAX_LIVE_LEASES - held; missing > 0; missing -= 1) {
      const leaseSeconds = LEAST_LEASE_SECONDS
      const claimed = await claimItem(db, { campaignId, annotatorId, leaseSeconds, maxLeases: MAX_LIVE_LEASES, newId })
      if (!claimed) break
    }
  }
  // Whoever asks is here: their leases start anew, each as long as its item needs.
  const leases = await keepLeases(db, { campaignId, annotatorId })
  const fresh = leases.filter((lease) => !claim.holding.includes(lease.assignmentId))
  const texts = await readLeaseTexts(db, {
    campaignId,
    annotatorId,
    assignmentIds: fresh.map((lease) => lease.assignmentId),
  })
  const progress = await readProgress(db, { campaignId, annotatorId, since: claim.dayStartedAt })
  return {
    now: leases[0]?.now ?? deps.now(),
    items: leases.map((lease) =>
      asItem(
        lease,
        texts.find((one) => one.assignmentId === lease.assignmentId),
      ),
    ),
    empty: leases.length > 0 ? null : await whyEmpty(deps, workplace.state, { campaignId, annotatorId }),
    progress: { mineToday: progress.mineSince, mine: progress.mine, done: progress.done, total: progress.total },
    campaign: { state: workplace.state, guidelineVersion: workplace.guidelines.number },
  }
}

function asItem(lease: Lease, texts: LeaseTexts | undefined): QueuedItem {
  const { assignmentId, claimedAt, leaseExpiresAt, displayOrder, draftSavedAt } = lease
  const draft = readDraft(lease.draft, displayOrder.length)
  const shown = (raw: string): Text => ({ html: renderText(raw), raw })
  return {
    assignmentId,
    claimedAt,
    leaseExpiresAt,
    expectedSeconds: expectedSeconds(lease),
    cardCount: displayOrder.length,
    draft: draft && draftSavedAt ? { ...draft, savedAt: draftSavedAt } : null,
    texts: texts
      ? {
          messages: texts.messages.map(({ role, content }) => ({ role, ...shown(content) })),
          cards: displayOrder.map((index) => shown(texts.responses[index] ?? '')),
        }
      : null,
  }
}

async function whyEmpty(
  deps: Deps,
  state: CampaignState,
  who: { campaignId: CampaignId; annotatorId: MembershipId },
): Promise<NonNullable<Queue['empty']>> {
  const look = await lookAtQueue(deps.db, who)
  const reason = emptyReason({ state, ...look })
  const canComeFree = reason === 'taken' || reason === 'budget_reached'
  return { reason, comeBackAt: canComeFree ? look.nextFreeAt : null }
}
