import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { wallMs } from '../clock.ts'
import type { Reach } from '../connection.ts'
import { isPassing } from '../query.ts'
import { assignmentsApi, claimItems } from './calls.ts'
import { forgetDraft, sweepMirror } from './draft-mirror.ts'
import type { OutboxEntry, OutboxView, Sent } from './outbox.ts'
import { initialQueue, type QueueState, reduceQueue } from './queue-state.ts'
import { useOutbox } from './use-outbox.ts'

/** An empty queue is looked at again this often, while somebody looks at it. */
const LOOK_AGAIN_MS = 60_000
const TRY_AGAIN_MS = 3_000

export type Refusal = { key: string; kind: OutboxEntry['kind']; detail: string }
export type WorkQueue = {
  path: string
  state: QueueState
  outbox: OutboxView
  refusals: readonly Refusal[]
  dismiss: (key: string) => void
  /** Takes the item off the screen at once and sees that the server hears of it. */
  handIn: (entry: OutboxEntry) => void
  /** Asks the server what is in hand; also how the next item is fetched ahead. */
  refill: () => void
  /** Leaves an item the server has given to others. */
  letGo: (assignmentId: string) => void
  /** Somebody works on this item: it stays on screen even if its lease was lost. */
  touch: (assignmentId: string) => void
  renewed: (event: Parameters<typeof reduceQueue>[1] & { type: 'renewed' }) => void
}

type Place = { slug: string; campaignId: string; account: string; reach: Reach }

/** The annotator's queue in one campaign: the item on screen, those fetched ahead, and what waits to be sent. */
export function useQueue({ slug, campaignId, account, reach }: Place): WorkQueue {
  const path = assignmentsApi(slug, campaignId)
  const [state, dispatch] = useReducer(reduceQueue, initialQueue)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const handled = useRef(new Set<string>())
  const touched = useRef<string | null>(null)
  const latest = useRef<{ state: QueueState; outbox: OutboxView }>({ state, outbox: { entries: [], isStuck: false } })
  const call = useRef({ isUnderWay: false, isAskedAgain: false })

  const refill = useCallback(async () => {
    call.current.isAskedAgain = true
    if (call.current.isUnderWay) return
    call.current.isUnderWay = true
    while (call.current.isAskedAgain) {
      call.current.isAskedAgain = false
      try {
        const queue = await claimItems(path, latest.current.state.items.map((item) => item.assignmentId).slice(0, 10))
        const pending = latest.current.outbox.entries.map((entry) => entry.assignmentId)
        const handedIn = new Set([...handled.current, ...pending])
        dispatch({ type: 'loaded', queue, atMs: wallMs(), handled: handedIn, keep: touched.current })
      } catch (failure) {
        dispatch({ type: 'failed', failure })
      }
    }
    call.current.isUnderWay = false
  }, [path])

  const onSettled = (entry: OutboxEntry, sent: Sent) => {
    if (sent.kind === 'refused') {
      // If it is still theirs it may come back, with its draft.
      handled.current.delete(entry.assignmentId)
      setRefusals((before) => [...before, { key: entry.key, kind: entry.kind, detail: sent.detail }])
    } else forgetDraft(entry.assignmentId)
    void refill()
  }
  const [outbox, outboxView] = useOutbox(account, onSettled)
  useEffect(() => {
    latest.current = { state, outbox: outboxView }
  })

  useEffect(() => {
    sweepMirror(wallMs())
  }, [])
  useEffect(() => {
    if (reach === 'ok') void refill()
  }, [reach, refill])
  const isBare = state.items.length === 0
  useEffect(() => {
    if (!isBare || state.phase === 'loading') return
    const every = state.phase === 'failed' && isPassing(state.failure) ? TRY_AGAIN_MS : LOOK_AGAIN_MS
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refill()
    }, every)
    return () => clearInterval(timer)
  }, [isBare, state.phase, state.failure, refill])

  const leave = (assignmentId: string) => {
    handled.current.add(assignmentId)
    touched.current = null
    dispatch({ type: 'handled', assignmentId })
  }
  return {
    path,
    state,
    outbox: outboxView,
    refusals,
    dismiss: (key) => setRefusals((before) => before.filter((one) => one.key !== key)),
    handIn: (entry) => {
      leave(entry.assignmentId)
      outbox.add(entry)
    },
    refill: () => void refill(),
    letGo: (assignmentId) => {
      leave(assignmentId)
      void refill()
    },
    touch: (assignmentId) => {
      touched.current = assignmentId
    },
    renewed: dispatch,
  }
}
