import { type Actor, authorize } from '#lib/core/access/actor'
import type { CampaignState } from '#lib/core/planning/campaign'
import { type EmptyReason, emptyReason } from '#lib/core/queueing/empty-reason'
import { expectedSeconds } from '#lib/core/queueing/expected-seconds'
import { GRACE_SECONDS, LEAST_LEASE_SECONDS, MAX_LIVE_LEASES } from '#lib/core/queueing/lease-rules'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { readDraft, type SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import type { AssignmentId, CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { type Claimed, claimItem } from '#lib/data/assignments/claim-item'
import { type Desk, readDesk } from '#lib/data/assignments/desk'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { lockJudgmentRoom } from '#lib/data/assignments/judgment-room'
import type { Lease } from '#lib/data/assignments/read-leases'
import { lookAtQueue } from '#lib/data/assignments/workplace'
import type { Connection } from '#lib/data/client'
import { retryDeadlocks } from '#lib/data/errors'
import type { Reopenable } from '#lib/data/judgments/reopenable'
import { watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'
import { admit } from './enter-workplace.ts'
import { keepLeases } from './keep-leases.ts'
import { type ShownTexts, showTexts } from './text/shown-texts.ts'

export type QueuedItem = {
  assignmentId: AssignmentId
  claimedAt: Date
  leaseExpiresAt: Date
  expectedSeconds: number
  cardCount: number
  draft: (SavedDraft & { savedAt: Date }) | null
  /** Cards in shown order. Null where the caller has them. */
  texts: ShownTexts | null
}
export type Queue = {
  now: Date
  items: QueuedItem[]
  empty: { reason: EmptyReason; comeBackAt: Date | null } | null
  progress: { mineToday: number; mine: number; done: number; total: number }
  campaign: { state: CampaignState; guidelineVersion: number }
  options: AnnotationOptions
  pace: { medianActiveSeconds: number | null; lastHour: number; leftForMe: number | null }
  guidelines: { version: number; acknowledged: number | null }
  practice: { left: number } | null
  reviews: { revisits: number; answers: number }
  lastSubmitted: Reopenable | null
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
  const person = { campaignId, annotatorId: actor.membershipId }
  const desk = await sitDown(db, actor, { campaignId, since: claim.dayStartedAt })
  const practice = desk.practiceLeft === null ? null : { left: desk.practiceLeft }
  const version = desk.guidelineVersion
  if (desk.hasDueLeases) await sweep(deps)
  const mayHave = desk.state === 'open' && practice === null
  if (mayHave) await fillUp(deps, person, { missing: MAX_LIVE_LEASES - desk.held, isCapped: desk.isCapped })
  // Whoever asks is here: their leases start anew, each as long as its item needs.
  const leases = practice ? [] : await keepLeases(db, { ...person, textsFor: { not: claim.holding } })
  return {
    now: leases[0]?.now ?? desk.now,
    items: leases.map((lease) => asItem(deps, lease)),
    empty: leases.length > 0 || practice ? null : await whyEmpty(deps, desk, person),
    progress: { mineToday: desk.mineSince, mine: desk.mine, done: desk.done, total: desk.total },
    campaign: { state: desk.state, guidelineVersion: version },
    options: desk.options === null ? defaultAnnotationOptions : AnnotationOptions.parse(desk.options),
    pace: {
      medianActiveSeconds: desk.medianActiveMs === null ? null : desk.medianActiveMs / 1000,
      lastHour: desk.lastHour,
      leftForMe: desk.leftForMe,
    },
    guidelines: { version, acknowledged: desk.acknowledged },
    practice,
    reviews: { revisits: desk.revisits, answers: desk.answers },
    lastSubmitted: desk.lastSubmitted,
  }
}

async function sitDown(
  db: Connection,
  actor: Actor,
  { campaignId, since }: { campaignId: CampaignId; since: Date },
): Promise<Desk> {
  authorize(actor, 'assignment.work')
  const { workspaceId, membershipId: annotatorId } = actor
  const where = { workspaceId, campaignId, annotatorId }
  return admit(await readDesk(db, { ...where, since, graceSeconds: GRACE_SECONDS }))
}

/** Ends what ran out, of anybody's: the worker does it too, each minute. */
async function sweep(deps: Deps): Promise<void> {
  // Closing and the roster free many items at once too, in another order.
  const swept = await retryDeadlocks(() => expireLeases(deps.db, { limit: SWEPT_AT_ONCE, graceSeconds: GRACE_SECONDS }))
  for (const campaignId of swept.campaignIds) await watchBudgets(deps, { campaignId })
}

type Person = { campaignId: CampaignId; annotatorId: MembershipId }

/** Claims up to `missing` items more, as far as there are any for this person and their own cap allows. */
async function fillUp(
  { db, newId }: Deps,
  person: Person,
  { missing, isCapped }: { missing: number; isCapped: boolean },
): Promise<void> {
  const claim = { ...person, leaseSeconds: LEAST_LEASE_SECONDS, maxLeases: MAX_LIVE_LEASES, newId }
  const withinCap = (): Promise<Claimed | null> =>
    retryDeadlocks(() =>
      db.$transaction(async (tx) => {
        const hasRoom = await lockJudgmentRoom(tx, person, { passesGate: true })
        return hasRoom ? claimItem(tx, { ...claim, hasRoom }) : null
      }),
    )
  for (let left = missing; left > 0; left -= 1) {
    const claimed = isCapped ? ((await withinCap()) ?? (await withinCap())) : await claimItem(db, claim)
    if (!claimed) return
  }
}

function asItem(deps: Pick<Deps, 'imageHosts'>, lease: Lease): QueuedItem {
  const { assignmentId, claimedAt, leaseExpiresAt, displayOrder, draftSavedAt, texts } = lease
  const draft = readDraft(lease.draft, displayOrder.length)
  return {
    assignmentId,
    claimedAt,
    leaseExpiresAt,
    expectedSeconds: expectedSeconds(lease),
    cardCount: displayOrder.length,
    draft: draft && draftSavedAt ? { ...draft, savedAt: draftSavedAt } : null,
    texts: texts ? showTexts(texts, deps, displayOrder) : null,
  }
}

async function whyEmpty(deps: Deps, { state, pauseReason }: Desk, who: Person): Promise<NonNullable<Queue['empty']>> {
  const look = await lookAtQueue(deps.db, who)
  const reason = emptyReason({ state, isPausedAtCap: pauseReason === 'cap', ...look })
  const canComeFree = reason === 'taken' || reason === 'budget_reached'
  return { reason, comeBackAt: canComeFree ? look.nextFreeAt : null }
}
