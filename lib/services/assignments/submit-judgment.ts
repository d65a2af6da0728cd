import { type Actor, authorize } from '#lib/core/access/actor'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { findSubmission, saveDraft } from '#lib/data/assignments/read-assignment'
import { type NewJudgment, type Submitted, submitJudgment as store } from '#lib/data/assignments/submit-judgment'
import { submitLive } from '#lib/data/assignments/submit-live'
import { retryDeadlocks } from '#lib/data/errors'
import { retryKeyRace } from '#lib/data/judgments/key-race'
import { mayMatter, watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'
import { enqueueGold } from '../gold/enqueue-gold.ts'
import { admit } from './enter-workplace.ts'
import { draftOfBody, type JudgmentBody, judgmentColumns } from './judged.ts'
import { noLongerYours } from './no-longer-yours.ts'
import { tooLate } from './too-late.ts'

type Submit = { campaignId: CampaignId; assignmentId: AssignmentId; body: JudgmentBody }
export type StoredJudgment = { assignmentId: AssignmentId; judgmentId: JudgmentId }

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
  authorize(actor, 'assignment.work')
  const which = { campaignId, assignmentId, annotatorId: actor.membershipId }
  const found = await findSubmission(deps.db, { ...which, workspaceId: actor.workspaceId })
  const { options } = admit(found?.place ?? null)
  const assignment = found?.assignment
  if (!assignment) throw noLongerYours(null)
  const asked = options === null ? defaultAnnotationOptions : AnnotationOptions.parse(options)
  const columns = judgmentColumns(body, { ...assignment, since: assignment.claimedAt }, asked)
  const outcome = await keep(deps, { ...which, ...columns, id: deps.newId() })
  switch (outcome.kind) {
    case 'stored':
      if (mayMatter(outcome.settled)) await watchBudgets(deps, { campaignId })
      return { assignmentId, judgmentId: outcome.judgmentId }
    case 'repeated':
      return { assignmentId, judgmentId: outcome.judgmentId }
    case 'key-reused':
      throw new AppError('conflict', KEY_REUSED, { reason: 'key_reused' })
    case 'already-judged':
      throw noLongerYours('submitted')
    case 'declined':
      throw noLongerYours('declined')
    case 'unknown':
      throw noLongerYours(null)
    case 'over-cap':
      await saveDraft(deps.db, which, draftOfBody(body, assignment))
      throw new AppError('conflict', OVER_CAP, { reason: 'own_cap_reached' })
    case 'too-late':
      await saveDraft(deps.db, which, draftOfBody(body, assignment))
      throw await tooLate(deps, actor, { campaignId })
  }
}

/** In one statement where it can be, else in one transaction. */
async function keep(deps: Deps, judgment: NewJudgment): Promise<Submitted> {
  const stored = await retryDeadlocks(() => submitLive(deps.db, judgment, deps.newId))
  return stored ? { kind: 'stored', ...stored, hasFilledFirst: false } : inOneTransaction(deps, judgment)
}

async function inOneTransaction(deps: Deps, judgment: NewJudgment): Promise<Submitted> {
  try {
    // A late submit takes its place again while the same person's other tab may be claiming the very item.
    return await retryKeyRace(() =>
      retryDeadlocks(() =>
        deps.db.$transaction(async (tx) => {
          const outcome = await store(tx, judgment, deps.newId)
          if (outcome.kind !== 'stored') throw new Undone(outcome)
          if (outcome.hasFilledFirst) await enqueueGold(tx, judgment)
          return outcome
        }),
      ),
    )
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}
