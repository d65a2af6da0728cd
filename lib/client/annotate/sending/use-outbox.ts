import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { wallMs } from '../../clock.ts'
import { useReach } from '../../connection.ts'
import { sendEntry } from '../calls.ts'
import { takeOverFormer } from './former-outbox.ts'
import { createOutbox } from './outbox.ts'
import { type OutboxEntry, readEntry, type Sent } from './outbox-entry.ts'
import { openOutboxStore } from './outbox-store.ts'
import { NOTHING, type Outbox, type OutboxOptions, type OutboxView, type TabWord } from './outbox-view.ts'
import { setPageAccount, useSession } from './session.ts'
import { markCookie, readMark } from './unsent-mark.ts'

/** Whose page it is. */
export type Person = {
  /** The user: whatever workspace an entry belongs to, it is theirs. */
  account: string
  /** The membership, by which earlier versions kept entries. */
  membership: string
}

const noOutbox: Outbox = {
  subscribe: () => () => undefined,
  view: () => NOTHING,
  add: () => undefined,
  takeBack: async () => false,
  dismiss: () => undefined,
  dismissLost: () => undefined,
  kick: () => undefined,
  loaded: Promise.resolve(),
  start: () => () => undefined,
}
const nothing = () => NOTHING

/** The account's outbox, at work while the page is open. `onSettled` hears of every entry that is settled or refused. */
export function useOutbox(person: Person, onSettled: (entry: OutboxEntry, sent: Sent) => void): [Outbox, OutboxView] {
  const hear = useRef(onSettled)
  useEffect(() => {
    hear.current = onSettled
  })
  const [outbox] = useState(() =>
    typeof window === 'undefined'
      ? noOutbox
      : createOutbox(browserOptions(person, (entry, sent) => hear.current(entry, sent))),
  )
  useEffect(() => outbox.start(), [outbox])
  const reach = useReach()
  const session = useSession()
  useEffect(() => {
    if (reach === 'ok' && session === 'in') outbox.kick()
  }, [reach, session, outbox])
  useEffect(() => {
    // Back from another tab, from sleep, or from signing in elsewhere.
    const onBack = () => {
      if (document.visibilityState === 'visible' && outbox.view().entries.length > 0) outbox.kick()
    }
    document.addEventListener('visibilitychange', onBack)
    addEventListener('focus', onBack)
    addEventListener('pageshow', onBack)
    return () => {
      document.removeEventListener('visibilitychange', onBack)
      removeEventListener('focus', onBack)
      removeEventListener('pageshow', onBack)
    }
  }, [outbox])
  return [outbox, useSyncExternalStore(outbox.subscribe, outbox.view, nothing)]
}

function browserOptions({ account, membership }: Person, onSettled: OutboxOptions['onSettled']): OutboxOptions {
  setPageAccount(account)
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rankplan-outbox')
  return {
    account,
    openStore: openOutboxStore,
    takeOver: async (keep) => {
      const former = browserStore()
      if (former) await takeOverFormer(former, membership, keep)
    },
    send: sendEntry,
    onSettled,
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs)
      return () => clearTimeout(timer)
    },
    // Where there are no locks (a page that is not served securely) tabs may send the same entry; its key keeps it single.
    alone: async (work) => {
      if (navigator.locks) await navigator.locks.request(`rankplan-outbox:${account}`, work)
      else await work()
    },
    tabs: {
      tell: (word) => channel?.postMessage({ account, word }),
      listen: (hear) => {
        const onMessage = ({ data }: MessageEvent<unknown>) => hear(wordFor(account, data))
        channel?.addEventListener('message', onMessage)
        return () => channel?.removeEventListener('message', onMessage)
      },
    },
    mark: {
      read: () => readMark(document.cookie, account),
      write: (mark) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the one place that outlives the databases a browser removes; the cookie store is not everywhere.
        document.cookie = markCookie(account, mark, location.protocol === 'https:')
      },
    },
    nowMs: wallMs,
    random: Math.random,
  }
}

/** The word in another tab's message, if it is for this account; older pages send none. */
function wordFor(account: string, message: unknown): TabWord | null {
  const told = message as { account?: string; word?: TabWord | null } | null
  return told?.account === account && readEntry(told.word?.entry) ? (told.word ?? null) : null
}

function browserStore(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
