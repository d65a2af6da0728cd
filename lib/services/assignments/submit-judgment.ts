import { createHash } from 'node:crypto'
import type { Actor } from '#lib/core/access/actor'
import { canonicalJson } from '#lib/core/interchange/canonical-json'
import { boundedActiveMs } from '#lib/core/queueing/active-time'
import { judgedRanks, unseenIndexes } from '#lib/core/ranking/judged-ranks'
import { emptyDraft } from '#lib/core/ranking/ranking-draft'
import type { SavedDraft } from '#lib/core/ranking/saved-draft'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { type AssignmentFacts, findAssignment, saveDraft } from '#lib/data/assignments/read-assignment'
import { type Submitted, submitJudgment as store } from '#lib/data/assignments/submit-judgment'
import { retryDeadlocks } from '#lib/data/errors'
import { mayMatter, watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'
import { enqueueGold } from '../gold/enqueue-gold.ts'
import { enterWorkplace } from './enter-workplace.ts'
import { noLongerYours } from './no-longer-yours.ts'
import { tooLate } from './too-late.ts'

/** The request's body, as it came: its hash tells a repeated try from another judgment under the same key. */
export type JudgmentBody = {
  idempotencyKey: string
  tiers: number[][]
  activeMs: number
  startedAt: string
  /** Places never on the screen in full; absent where the page did not tell. */
  unseen?: number[] | undefined
}
type Submit = { campaignId: CampaignId; assignmentId: AssignmentId; body: JudgmentBody }
export type StoredJudgment = { assignmentId: AssignmentId; judgmentId: JudgmentId }

const NOT_RANKED =
  'Not every response has a place yet. Rank them all (the last one follows from the others), or say that the rest are equal; nothing was stored.'
const OVER_CAP =
  'The time for this item ran out, and since then you have had as many items as your lead planned for you here, so it was not counted. Your ranking is kept as a draft.'
const KEY_REUSED =
  'This submission carries the key of an earlier one but says something else. The earlier one stands; reload the page and judge the item again if it comes back.'

/** Leaves the transaction without a trace. */
class Undone extends Error {
  constructor(readonly outcome: Exclude<Submitted, { kind: 'stored' }>) {
    super(outcome.kind)
  }
}

/**
 * Stores one judgment, once: the same key and body again give the same answer. It counts after the lease ran out too,
 * while the item's place and the budget are free; where they are not, it is kept as a draft and the sentence says why.
 * @throws AppError not_allowed, not_found, invalid_input, conflict
 */
export async function submitJudgment(deps: Deps, actor: Actor, submit: Submit): Promise<StoredJudgment> {
  const { campaignId, assignmentId, body } = submit
  await enterWorkplace(deps.db, actor, { campaignId })
  const which = { campaignId, assignmentId, annotatorId: actor.membershipId }
  const assignment = await findAssignment(deps.db, which)
  if (!assignment) throw noLongerYours(null)
  const judged = judgedRanks(body.tiers, assignment.displayOrder, assignment.responseKeys)
  if (!judged) throw new AppError('invalid_input', NOT_RANKED, { problems: [{ path: 'tiers', message: NOT_RANKED }] })
  const outcome = await inOneTransaction(deps, {
    ...which,
    ...judged,
    ...times(body, assignment),
    unseenIndexes: unseenIndexes(body.unseen, assignment.displayOrder),
    id: deps.newId(),
    idempotencyKey: body.idempotencyKey,
    bodyHash: createHash('sha256').update(canonicalJson(body)).digest('hex'),
  })
  switch (outcome.kind) {
    case 'stored':
      if (mayMatter(outcome.settled)) await watchBudgets(deps, { campaignId })
      return { assignmentId, judgmentId: outcome.judgmentId }
    case 'repeated':
      return { assignmentId, judgmentId: outcome.judgmentId }
    case 'key-reused':
      throw new AppError('conflict', KEY_REUSED)
    case 'already-judged':
      throw noLongerYours('submitted')
    case 'declined':
      throw noLongerYours('declined')
    case 'unknown':
      throw noLongerYours(null)
    case 'over-cap':
      await saveDraft(deps.db, which, draftOf(body, assignment))
      throw new AppError('conflict', OVER_CAP)
    case 'too-late':
      await saveDraft(deps.db, which, draftOf(body, assignment))
      throw await tooLate(deps, actor, { campaignId })
  }
}

async function inOneTransaction(deps: Deps, judgment: Parameters<typeof store>[1]): Promise<Submitted> {
  try {
    // A late submit takes its place again while the same person's other tab may be claiming the very item.
    return await retryDeadlocks(() =>
      deps.db.$transaction(async (tx) => {
        const outcome = await store(tx, judgment, deps.newId)
        if (outcome.kind !== 'stored') throw new Undone(outcome)
        if (outcome.hasFilledFirst) await enqueueGold(tx, judgment)
        return outcome
      }),
    )
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}

/** Nobody worked on an item before it was theirs, nor longer than it was; a browser's clock decides nothing. */
function times({ activeMs, startedAt }: JudgmentBody, { claimedAt, now }: AssignmentFacts) {
  const started = Math.min(Math.max(Date.parse(startedAt), claimedAt.getTime()), now.getTime())
  return {
    activeMs: boundedActiveMs(activeMs, claimedAt.getTime(), now.getTime()),
    startedAt: new Date(started),
  }
}

function draftOf({ tiers, activeMs }: JudgmentBody, { displayOrder }: AssignmentFacts): SavedDraft {
  return { ranking: { ...emptyDraft(displayOrder.length), tiers }, activeMs }
}
