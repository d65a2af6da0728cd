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
  /** What another tab did with it: nothing said of it here counts any more. */
  endedAs?: Ending
}
/** How the work on an item ends. */
export type Ending = 'submit' | 'decline'

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
      /** The item on screen stays whatever the server gives: somebody is at work on it. */
      keep: string | null
    }
  | { type: 'failed'; failure: unknown }
  | { type: 'handled'; assignmentIds: ReadonlySet<string> }
  /** Another tab has judged or declined it, and the server has taken that. */
  | { type: 'ended'; assignmentId: string; as: Ending }
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
      return { ...state, items: state.items.filter((item) => !event.assignmentIds.has(item.assignmentId)) }
    case 'ended': {
      // Never out from under somebody's hands: what is on screen stays there, and is said to be over.
      const items = state.items.flatMap((item, i) => {
        if (item.assignmentId !== event.assignmentId) return [item]
        return i === 0 ? [{ ...item, endedAs: event.as }] : []
      })
      return { ...state, items }
    }
    case 'stored': {
      const { progress } = state
      return progress === null ? state : { ...state, progress: { ...progress, mineToday: progress.mineToday + 1 } }
    }
    case 'renewed': {
      const ends = new Map(event.renewed.leases.map((lease) => [lease.assignmentId, Date.parse(lease.leaseExpiresAt)]))
      const items = state.items.map((item) => {
        const leaseExpiresAtMs = ends.get(item.assignmentId)
        return leaseExpiresAtMs === undefined ? lapsed(item, event.renewed.now) : { ...item, leaseExpiresAtMs }
      })
      return { ...state, items, offsetMs: Date.parse(event.renewed.now) - event.atMs }
    }
  }
}

/** Not among what the server says is in hand: its time is over, grace and all. */
function lapsed(item: LocalItem, now: string): LocalItem {
  const over = Date.parse(now) - (GRACE_SECONDS + 1) * 1000
  return { ...item, leaseExpiresAtMs: Math.min(item.leaseExpiresAtMs, over) }
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
  const inHand = queue.items.flatMap((item): LocalItem[] => {
    const texts = item.texts ?? known.get(item.assignmentId)?.texts
    if (!texts) return []
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
  const again = inHand.find((item) => item.assignmentId === onScreen?.assignmentId)
  const rest = inHand.filter((item) => item !== again && !handled.has(item.assignmentId))
  return {
    phase: 'ready',
    items: [...staying(onScreen, again, { queue, keep }), ...rest],
    empty: queue.empty,
    progress: queue.progress,
    guidelineVersion: queue.campaign.guidelineVersion,
    facts: factsOf(queue),
    offsetMs: Date.parse(queue.now) - atMs,
    failure: null,
  }
}

/**
 * What is on screen leaves it by the person's own hand, or where the whole screen says why there is nothing: the next item
 * never takes its place under their keys.
 */
function staying(
  onScreen: LocalItem | undefined,
  again: LocalItem | undefined,
  { queue, keep }: Pick<QueueEvent & { type: 'loaded' }, 'queue' | 'keep'>,
): LocalItem[] {
  if (!onScreen) return []
  if (onScreen.endedAs) return [onScreen]
  if (again) return [again]
  return onScreen.assignmentId === keep || queue.items.length > 0 ? [lapsed(onScreen, queue.now)] : []
}
