import { useCallback, useEffect, useReducer, useRef } from 'react'
import { wallMs } from '../../clock.ts'
import type { Reach } from '../../connection.ts'
import { assignmentsApi, claimItems, isPassing } from '../calls.ts'
import { forgetDraft, sweepMirror } from '../draft/draft-mirror.ts'
import { endsItem, type OutboxEntry, type Sent } from '../sending/outbox-entry.ts'
import { endedHere, NOTHING, type Outbox, type OutboxView } from '../sending/outbox-view.ts'
import { useSession } from '../sending/session.ts'
import { type Person, useOutbox } from '../sending/use-outbox.ts'
import { type Ending, initialQueue, type QueueState, reduceQueue } from './queue-state.ts'

/** An empty queue is looked at again this often, while somebody looks at it. */
const LOOK_AGAIN_MS = 60_000
/** A failure that may pass while the server answers; where it does not, its answering is what is waited for. */
const TRY_AGAIN_MS = 10_000
/** Whoever was away for longer finds the queue asked for anew. */
const AWAY_MS = 60_000

export type WorkQueue = {
  path: string
  state: QueueState
  outbox: OutboxView
  /** To try again now, to take back, to dismiss. */
  sending: Pick<Outbox, 'kick' | 'takeBack' | 'dismiss' | 'dismissLost'>
  /** Takes what is said as said, at once, and sees that the server hears of it; an item judged or declined leaves the screen. */
  handIn: (entry: OutboxEntry) => void
  /** Asks the server what is in hand; also how the next item is fetched ahead. Nothing is asked while resting. */
  refill: () => void
  /** Enough for now: asks for nothing more. Resolves when what was asked before is answered, so that nothing comes after it. */
  rest: () => Promise<void>
  /** Back at work. */
  goOn: () => void
  /** What another tab has done with the item on screen, whether or not the server knows it yet. */
  endedAs: Ending | null
  /** Leaves an item the server has given to others. */
  letGo: (assignmentId: string) => void
  /** Somebody works on this item: it stays on screen even if its lease was lost. */
  touch: (assignmentId: string) => void
  /** Whether somebody has begun with the item on screen. */
  isTouched: () => boolean
  renewed: (event: Parameters<typeof reduceQueue>[1] & { type: 'renewed' }) => void
}

type Place = { slug: string; campaignId: string; person: Person; reach: Reach }

/** The annotator's queue in one campaign: the item on screen, those fetched ahead, and what waits to be sent. */
export function useQueue({ slug, campaignId, person, reach }: Place): WorkQueue {
  const path = assignmentsApi(slug, campaignId)
  const [state, dispatch] = useReducer(reduceQueue, initialQueue)
  const handled = useRef(new Set<string>())
  const touched = useRef<string | null>(null)
  const latest = useRef<{ state: QueueState; outbox: OutboxView }>({ state, outbox: NOTHING })
  const session = useSession()
  const isOut = session !== 'in'
  const call = useRef({ isUnderWay: false, isAskedAgain: false, ended: Promise.resolve() })
  const isResting = useRef(false)

  const loaded = useRef<Promise<void>>(Promise.resolve())

  const ask = useCallback(async () => {
    call.current.isUnderWay = true
    // What an earlier page handed in must not come back to the screen.
    await loaded.current
    while (call.current.isAskedAgain && !isResting.current) {
      call.current.isAskedAgain = false
      try {
        const queue = await claimItems(path, latest.current.state.items.map((item) => item.assignmentId).slice(0, 10))
        const handedIn = new Set([...handled.current, ...endedHere(latest.current.outbox.entries)])
        dispatch({ type: 'loaded', queue, atMs: wallMs(), handled: handedIn, keep: touched.current })
      } catch (failure) {
        dispatch({ type: 'failed', failure })
      }
    }
    call.current.isUnderWay = false
  }, [path])
  const refill = useCallback(() => {
    call.current.isAskedAgain = true
    if (!call.current.isUnderWay && !isResting.current) call.current.ended = ask()
  }, [ask])

  const onSettled = (entry: OutboxEntry, sent: Sent) => {
    const { assignmentId } = entry
    // Refused, but if it is still theirs it may come back, with its draft.
    if (assignmentId !== null && endsItem(entry)) {
      if (sent.kind === 'refused') handled.current.delete(assignmentId)
      else {
        forgetDraft(assignmentId)
        dispatch({ type: 'ended', assignmentId, as: entry.kind })
      }
    }
    if (entry.kind === 'submit' && sent.kind === 'settled') dispatch({ type: 'stored' })
    refill()
  }
  const [outbox, outboxView] = useOutbox(person, onSettled)
  useEffect(() => {
    latest.current = { state, outbox: outboxView }
    loaded.current = outbox.loaded
  })

  useEffect(() => {
    sweepMirror(wallMs())
  }, [])
  useEffect(() => {
    // Signed in again, or the server is back: the next item comes by itself.
    if (reach === 'ok' && session === 'in') refill()
  }, [reach, session, refill])
  useEffect(() => {
    // Back from sleep, from the browser's cache of pages, or from another device: leases and items may have changed.
    let hiddenAtMs: number | null = null
    const onChange = () => {
      if (document.visibilityState === 'hidden') hiddenAtMs = wallMs()
      else if (isOut || (hiddenAtMs !== null && wallMs() - hiddenAtMs > AWAY_MS)) refill()
    }
    // Signed in again in another window, perhaps.
    const onFocus = () => isOut && refill()
    const onShow = (event: PageTransitionEvent) => event.persisted && refill()
    document.addEventListener('visibilitychange', onChange)
    addEventListener('pageshow', onShow)
    addEventListener('focus', onFocus)
    return () => {
      document.removeEventListener('visibilitychange', onChange)
      removeEventListener('pageshow', onShow)
      removeEventListener('focus', onFocus)
    }
  }, [isOut, refill])
  const isBare = state.items.length === 0
  useEffect(() => {
    // Without a session or a server nothing is to be had: what ends that is heard of otherwise.
    if (!isBare || state.phase === 'loading' || isOut || reach !== 'ok') return
    const every = state.phase === 'failed' && isPassing(state.failure) ? TRY_AGAIN_MS : LOOK_AGAIN_MS
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refill()
    }, every)
    return () => clearInterval(timer)
  }, [isBare, state.phase, state.failure, isOut, reach, refill])

  const leave = (assignmentId: string) => {
    handled.current.add(assignmentId)
    touched.current = null
    // What waits in other tabs is not to come next.
    dispatch({ type: 'handled', assignmentIds: new Set([assignmentId, ...endedHere(outboxView.entries)]) })
  }
  const [onScreen] = state.items
  const waiting = outboxView.entries.filter(endsItem).find((entry) => entry.assignmentId === onScreen?.assignmentId)
  return {
    path,
    state,
    outbox: outboxView,
    sending: outbox,
    handIn: (entry) => {
      if (entry.assignmentId !== null && endsItem(entry)) leave(entry.assignmentId)
      outbox.add(entry)
    },
    refill,
    rest: () => {
      isResting.current = true
      return call.current.ended
    },
    goOn: () => {
      isResting.current = false
      refill()
    },
    endedAs: onScreen?.endedAs ?? waiting?.kind ?? null,
    letGo: (assignmentId) => {
      leave(assignmentId)
      refill()
    },
    touch: (assignmentId) => {
      touched.current = assignmentId
    },
    isTouched: () => touched.current !== null,
    renewed: dispatch,
  }
}
