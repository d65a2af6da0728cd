import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '#lib/core/access/actor'
import { annotationOptionsOf } from '#lib/core/ranking/beside/stored-options'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { retryDeadlocks } from '#lib/data/errors'
import { type Corrected, keepRevisited, correctJudgment as store } from '#lib/data/judgments/correct-judgment'
import { retryKeyRace } from '#lib/data/judgments/key-race'
import { findMyJudgment, type MyJudgment } from '#lib/data/judgments/my-judgment'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import { type JudgmentBody, type JudgmentColumns, judgmentColumns } from '../assignments/judged.ts'
import type { Deps } from '../deps.ts'
import { enqueueGold } from '../gold/enqueue-gold.ts'

type Correct = { campaignId: CampaignId; judgmentId: JudgmentId; body: JudgmentBody }
type Refused = Exclude<Corrected, { kind: 'stored' | 'repeated' }>

/** Leaves the transaction without a trace. */
class Undone extends Error {
  constructor(readonly outcome: Refused) {
    super(outcome.kind)
  }
}

/**
 * Puts another judgment in the place of one's own, once for a key and body, until a snapshot holds it. It costs the budget nothing
 * and settles what asked for it. One that says what the judgment says already is not stored: the judgment stands, and is the answer. @throws AppError not_allowed, not_found, invalid_input, conflict
 */
export async function correctJudgment(
  deps: Deps,
  actor: Actor,
  { campaignId, judgmentId, body }: Correct,
): Promise<{ assignmentId: AssignmentId; judgmentId: JudgmentId }> {
  await enterWorkplace(deps.db, actor, { campaignId })
  const which = { campaignId, annotatorId: actor.membershipId }
  const old = await findMyJudgment(deps.db, { ...which, judgmentId })
  if (!old) throw refusal('unknown')
  const options = annotationOptionsOf(old.annotationOptions)
  const columns = judgmentColumns(body, { ...old, since: old.submittedAt }, options)
  if (!old.isCorrected && saysTheSame(columns, old)) {
    await keepRevisited(deps.db, { ...which, judgmentId })
    return { assignmentId: old.assignmentId, judgmentId }
  }
  const correction = { ...which, ...columns, id: deps.newId(), supersedesId: judgmentId }
  try {
    const outcome = await retryKeyRace(() =>
      retryDeadlocks(() =>
        deps.db.$transaction(async (tx) => {
          const stored = await store(tx, correction)
          if (stored.kind !== 'stored' && stored.kind !== 'repeated') throw new Undone(stored)
          if (stored.kind === 'stored' && stored.isOfFirst) await enqueueGold(tx, { campaignId })
          return stored
        }),
      ),
    )
    return { assignmentId: old.assignmentId, judgmentId: outcome.judgmentId }
  } catch (error) {
    if (error instanceof Undone) throw refusal(error.outcome.kind)
    throw error
  }
}

/** The ranking and all that goes with it; not how long it took, nor by which presses. */
function saysTheSame(columns: JudgmentColumns, old: MyJudgment): boolean {
  const said = ({ ranks, allBad, strengths, ratings, labels, comment }: JudgmentColumns | MyJudgment) => ({
    ...{ ranks, allBad, strengths, ratings, labels, comment },
  })
  return isDeepStrictEqual(said(columns), said(old))
}

/** Why a judgment of one's own is changed no more. */
export function refusal(kind: Refused['kind']): AppError {
  switch (kind) {
    case 'in-snapshot':
      return new AppError(
        'conflict',
        'A snapshot of this campaign holds this judgment already, so it can be changed no more. It stands as you gave it; go on with the next item.',
        { reason: 'in_snapshot' },
      )
    case 'already-corrected':
      return new AppError(
        'conflict',
        'You have changed this judgment since, in another tab or on another device. That change stands; open your history to change it again.',
        { reason: 'already_corrected' },
      )
    case 'not-running':
      return new AppError(
        'conflict',
        'This campaign is closed, so its judgments are changed no more. Yours stands as you gave it.',
        { reason: 'campaign_closed' },
      )
    case 'off-roster':
      return new AppError(
        'not_allowed',
        'You are not on the roster of this campaign any more, so your judgments in it stand as you gave them. A lead can add you again.',
        { reason: 'not_on_roster' },
      )
    case 'key-reused':
      return new AppError(
        'conflict',
        'This change carries the key of an earlier one but says something else. The earlier one stands; open your history to change it again.',
        { reason: 'key_reused' },
      )
    case 'unknown':
      return new AppError('not_found', 'There is no such judgment of yours in this campaign.', {
        reason: 'unknown_assignment',
      })
  }
}
