import type { ItemTexts, Queue, RenewedLeases } from '#lib/contracts/assignments'
import { GRACE_SECONDS } from '#lib/core/queueing/lease-rules'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import type { AssignmentId } from '#lib/core/vocabulary/ids'

export type LocalItem = {
  assignmentId: AssignmentId
  cardCount: number
  expectedSeconds: number
  texts: ItemTexts
  /** What the server had when the item came; the screen keeps its own from then on. */
  draft: (SavedDraft & { savedAtMs: number }) | null
  /** Milliseconds of the server's clock. */
  claimedAtMs: number
  leaseExpiresAtMs: number
}

/** What the screen knows beside the items: what is asked, the person's own pace, what waits for them elsewhere. */
export type QueueFacts = Pick<
  Queue,
  'options' | 'pace' | 'guidelines' | 'practice' | 'reviews' | 'lastSubmitted' | 'campaign'
>

export type QueueState = {
  phase: 'loading' | 'ready' | 'failed'
  /** The first is on screen. */
  items: readonly LocalItem[]
  empty: Queue['empty']
  progress: Queue['progress'] | null
  guidelineVersion: number | null
  /** The newest answer of the server without its items; null before the first. */
  facts: QueueFacts | null
  /** What to add to the browser's clock to have the server's. */
  offsetMs: number
  failure: unknown
}

export const initialQueue: QueueState = {
  phase: 'loading',
  items: [],
  empty: null,
  progress: null,
  guidelineVersion: null,
  facts: null,
  offsetMs: 0,
  failure: null,
}

export type QueueEvent =
  | {
      type: 'loaded'
      queue: Queue
      atMs: number
      /** Handed in here, whether or not the server knows it yet. */
      handled: ReadonlySet<string>
      /** The item on screen stays though the server gave it to others: somebody is at work on it. */
      keep: string | null
    }
  | { type: 'failed'; failure: unknown }
  | { type: 'handled'; assignmentId: string }
  /** The server has stored a judgment: one more today, also where nothing is asked for after it. */
  | { type: 'stored' }
  | { type: 'renewed'; renewed: RenewedLeases; atMs: number }

export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'loaded':
      return loaded(state, event)
    case 'failed':
      // What is in hand can be worked on; only an empty hand is a failure to show.
      return { ...state, phase: state.items.length > 0 ? 'ready' : 'failed', failure: event.failure }
    case 'handled':
      return { ...state, items: state.items.filter((item) => item.assignmentId !== event.assignmentId) }
    case 'stored': {
      const { progress } = state
      return progress === null ? state : { ...state, progress: { ...progress, mineToday: progress.mineToday + 1 } }
    }
    case 'renewed': {
      const ends = new Map(event.renewed.leases.map((lease) => [lease.assignmentId, Date.parse(lease.leaseExpiresAt)]))
      // What is not among them is in hand no longer: its time is over, grace and all.
      const over = Date.parse(event.renewed.now) - (GRACE_SECONDS + 1) * 1000
      const items = state.items.map((item) => ({
        ...item,
        leaseExpiresAtMs: ends.get(item.assignmentId) ?? Math.min(item.leaseExpiresAtMs, over),
      }))
      return { ...state, items, offsetMs: Date.parse(event.renewed.now) - event.atMs }
    }
  }
}

const factsOf = ({ options, pace, guidelines, practice, reviews, lastSubmitted, campaign }: Queue): QueueFacts => ({
  options,
  pace,
  guidelines,
  practice,
  reviews,
  lastSubmitted,
  campaign,
})

function withMoment({ savedAt, ...draft }: SavedDraft & { savedAt: string }): NonNullable<LocalItem['draft']> {
  return { ...draft, savedAtMs: Date.parse(savedAt) }
}

function loaded(state: QueueState, { queue, atMs, handled, keep }: QueueEvent & { type: 'loaded' }): QueueState {
  const known = new Map(state.items.map((item) => [item.assignmentId, item]))
  const given = queue.items.flatMap((item): LocalItem[] => {
    const texts = item.texts ?? known.get(item.assignmentId)?.texts
    if (handled.has(item.assignmentId) || !texts) return []
    const { assignmentId, cardCount, expectedSeconds, draft } = item
    return [
      {
        assignmentId,
        cardCount,
        expectedSeconds,
        texts,
        draft: draft && withMoment(draft),
        claimedAtMs: Date.parse(item.claimedAt),
        leaseExpiresAtMs: Date.parse(item.leaseExpiresAt),
      },
    ]
  })
  const onScreen = state.items[0]
  const stays = onScreen && onScreen.assignmentId === keep && !handled.has(onScreen.assignmentId)
  const rest = given.filter((item) => item.assignmentId !== onScreen?.assignmentId)
  const current = given.find((item) => item.assignmentId === onScreen?.assignmentId) ?? (stays ? onScreen : undefined)
  return {
    phase: 'ready',
    items: current ? [current, ...rest] : rest,
    empty: queue.empty,
    progress: queue.progress,
    guidelineVersion: queue.campaign.guidelineVersion,
    facts: factsOf(queue),
    offsetMs: Date.parse(queue.now) - atMs,
    failure: null,
  }
}
