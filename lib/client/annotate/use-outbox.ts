import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useReach } from '../connection.ts'
import { sendEntry } from './calls.ts'
import { createOutbox, type Outbox, type OutboxEntry, type OutboxView, type Sent } from './outbox.ts'

const NOTHING: OutboxView = { entries: [], isStuck: false }
const noOutbox: Outbox = {
  subscribe: () => () => undefined,
  view: () => NOTHING,
  add: () => undefined,
  kick: () => undefined,
  start: () => () => undefined,
}

/** The account's outbox, at work while the page is open. `onSettled` hears of every entry that is settled or refused. */
export function useOutbox(account: string, onSettled: (entry: OutboxEntry, sent: Sent) => void): [Outbox, OutboxView] {
  const hear = useRef(onSettled)
  useEffect(() => {
    hear.current = onSettled
  })
  const [outbox] = useState(() =>
    typeof window === 'undefined'
      ? noOutbox
      : createOutbox({
          account,
          store: browserStore(),
          send: sendEntry,
          onSettled: (entry, sent) => hear.current(entry, sent),
          later: (work, delayMs) => {
            const timer = setTimeout(work, delayMs)
            return () => clearTimeout(timer)
          },
        }),
  )
  useEffect(() => outbox.start(), [outbox])
  const reach = useReach()
  useEffect(() => {
    if (reach === 'ok') outbox.kick()
  }, [reach, outbox])
  return [outbox, useSyncExternalStore(outbox.subscribe, outbox.view, () => NOTHING)]
}

function browserStore(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
