import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/core/interchange/canonical-json'
import { boundedActiveMs } from '#lib/core/queueing/active-time'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { besideRanking } from '#lib/core/ranking/beside/beside-ranking'
import type { BesideRanking, SaidBeside } from '#lib/core/ranking/beside/said-beside'
import { emptyDraft, shownTiers } from '#lib/core/ranking/draft/ranking-draft'
import { keyedStrengths } from '#lib/core/ranking/draft/reopened-draft'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { judgedRanks, unseenIndexes } from '#lib/core/ranking/judged-ranks'
import { AppError } from '#lib/core/vocabulary/app-error'

/** The request's body, as it came: its hash tells a repeated try from another judgment under the same key. */
export type JudgmentBody = Omit<SaidBeside, 'tiers' | 'labels' | 'ratings'> & {
  idempotencyKey: string
  tiers: number[][]
  activeMs: number
  startedAt: string
  /** Places never on the screen in full; absent where the page did not tell. */
  unseen?: number[] | undefined
  ratings?: SavedDraft['beside']['ratings'] | undefined
  labels?: SavedDraft['beside']['labels'] | undefined
}

/** What was judged, and since when it could be. */
export type JudgedFacts = {
  displayOrder: readonly number[]
  /** In slate order: equal keys are identical responses. */
  responseKeys: readonly string[]
  /** Ids in slate order. */
  responseIds: readonly string[]
  /** Nobody worked on it before: when it was claimed, or reopened. */
  since: Date
  /** The database's clock. */
  now: Date
}

/** What a judgment stores of what its annotator said and how: responses in slate order, times bounded by the server's clock. */
export type JudgmentColumns = BesideRanking & {
  /** Dense from 1. */
  ranks: number[]
  lastImplied: boolean
  /** Ascending; null where nobody said. */
  unseenIndexes: number[] | null
  activeMs: number
  startedAt: Date
  idempotencyKey: string
  bodyHash: string
}

const NOT_RANKED =
  'Not every response has a place yet. Rank them all (the last one follows from the others), or say that the rest are equal; nothing was stored.'

/**
 * A submit or a correction as the columns of its judgment, checked against what the campaign asks.
 * @throws AppError invalid_input, with every field that needs a change
 */
export function judgmentColumns(body: JudgmentBody, facts: JudgedFacts, options: AnnotationOptions): JudgmentColumns {
  const judged = judgedRanks(body.tiers, facts.displayOrder, facts.responseKeys)
  if (!judged)
    throw new AppError('invalid_input', NOT_RANKED, {
      problems: [{ path: 'tiers', message: NOT_RANKED }],
      reason: 'not_ranked',
    })
  const outcome = besideRanking(body, options, { ...facts, ranks: judged.ranks })
  if ('problems' in outcome) {
    const [first] = outcome.problems
    throw new AppError(
      'invalid_input',
      `What goes with the ranking needs a change: ${first?.message}. Nothing was stored.`,
      {
        problems: outcome.problems,
      },
    )
  }
  return {
    ...judged,
    ...outcome.beside,
    ...times(body, facts),
    unseenIndexes: unseenIndexes(body.unseen, facts.displayOrder),
    idempotencyKey: body.idempotencyKey,
    bodyHash: createHash('sha256').update(canonicalJson(body)).digest('hex'),
  }
}

/** A browser's clock decides nothing: no moment before `since` or after now, and no time longer than lies between. */
function times({ activeMs, startedAt, firstKeyMs }: JudgmentBody, { since, now }: JudgedFacts) {
  const started = Math.min(Math.max(Date.parse(startedAt), since.getTime()), now.getTime())
  const bounded = (ms: number) => boundedActiveMs(ms, since.getTime(), now.getTime())
  return {
    activeMs: bounded(activeMs),
    startedAt: new Date(started),
    firstKeyMs: firstKeyMs === undefined ? null : bounded(firstKeyMs),
  }
}

/** What a submit said, as the draft it came from: kept where it cannot be stored. */
export function draftOfBody(body: JudgmentBody, { displayOrder }: Pick<JudgedFacts, 'displayOrder'>): SavedDraft {
  const cardCount = displayOrder.length
  const shown = shownTiers({ cardCount, tiers: body.tiers })
  return {
    ranking: {
      ...emptyDraft(cardCount),
      ...keyedStrengths(shown, body.strengths ?? []),
      tiers: body.tiers,
      allBad: body.allBad ?? false,
    },
    activeMs: body.activeMs,
    beside: {
      ratings: body.ratings ?? emptyBeside.ratings,
      labels: body.labels ?? emptyBeside.labels,
      comment: body.comment ?? emptyBeside.comment,
    },
    firstKeyMs: body.firstKeyMs ?? null,
    changeCount: body.changeCount ?? 0,
  }
}
