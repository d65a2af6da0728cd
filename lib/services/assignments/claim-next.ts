import type { Actor } from '#lib/core/access/actor'
import type { MessageRole } from '#lib/core/interchange/prompts/row'
import type { CampaignState } from '#lib/core/planning/campaign'
import { type EmptyReason, emptyReason } from '#lib/core/queueing/empty-reason'
import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import { GRACE_SECONDS, LEAST_LEASE_SECONDS, MAX_LIVE_LEASES } from '#lib/core/queueing/lease-rules'
import { readDraft, type SavedDraft } from '#lib/core/ranking/saved-draft'
import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { type Claimed, claimItem } from '#lib/data/assignments/claim-item'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { hasCap, lockJudgmentRoom } from '#lib/data/assignments/judgment-room'
import { type Lease, type LeaseTexts, listLeases, readLeaseTexts } from '#lib/data/assignments/read-leases'
import { lookAtQueue, readProgress, type Workplace } from '#lib/data/assignments/workplace'
import { retryDeadlocks } from '#lib/data/errors'
import { watchBudgets } from '../budget/watch-budget.ts'
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
  const { db } = deps
  const annotatorId = actor.membershipId
  const workplace = await enterWorkplace(db, actor, { campaignId })
  // Closing and the roster free many items at once too, in another order.
  const swept = await retryDeadlocks(() => expireLeases(db, { limit: SWEPT_AT_ONCE, graceSeconds: GRACE_SECONDS }))
  if (workplace.state === 'open') {
    const held = (await listLeases(db, { campaignId, annotatorId })).length
    if (held < MAX_LIVE_LEASES) await fillUp(deps, { campaignId, annotatorId }, MAX_LIVE_LEASES - held)
  }
  // After the claims: what the sweep freed may have been taken again, and a campaign with a lease is not at its end.
  for (const freed of swept.campaignIds) await watchBudgets(deps, { campaignId: freed })
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
    empty: leases.length > 0 ? null : await whyEmpty(deps, workplace, { campaignId, annotatorId }),
    progress: { mineToday: progress.mineSince, mine: progress.mine, done: progress.done, total: progress.total },
    campaign: { state: workplace.state, guidelineVersion: workplace.guidelines.number },
  }
}

type Person = { campaignId: CampaignId; annotatorId: MembershipId }

/** Claims up to `missing` items more, as far as there are any for this person and their own cap allows. */
async function fillUp({ db, newId }: Deps, person: Person, missing: number): Promise<void> {
  const claim = { ...person, leaseSeconds: LEAST_LEASE_SECONDS, maxLeases: MAX_LIVE_LEASES, newId }
  const isCapped = await hasCap(db, person)
  const withinCap = (): Promise<Claimed | null> =>
    retryDeadlocks(() =>
      db.$transaction(async (tx) => {
        const hasRoom = await lockJudgmentRoom(tx, person, { passesGate: true })
        return hasRoom ? claimItem(tx, { ...claim, hasRoom }) : null
      }),
    )
  for (let left = missing; left > 0; left -= 1) {
    const claimed = isCapped ? await withinCap() : await claimItem(db, claim)
    if (!claimed) return
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
  { state, pauseReason }: Workplace,
  who: Person,
): Promise<NonNullable<Queue['empty']>> {
  const look = await lookAtQueue(deps.db, who)
  const reason = emptyReason({ state, isPausedAtCap: pauseReason === 'cap', ...look })
  const canComeFree = reason === 'taken' || reason === 'budget_reached'
  return { reason, comeBackAt: canComeFree ? look.nextFreeAt : null }
}
