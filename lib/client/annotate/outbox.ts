import { z } from 'zod'
import { SubmitJudgment } from '#lib/contracts/assignments'
import { Decline } from '#lib/core/queueing/decline-reasons'
import { AssignmentId } from '#lib/core/vocabulary/ids'

const Common = z.object({
  key: z.string(),
  /** Where the assignment lives: …/assignments/{id}. */
  path: z.string(),
  assignmentId: AssignmentId,
  queuedAtMs: z.number(),
})
const OutboxEntry = z.discriminatedUnion('kind', [
  Common.extend({ kind: z.literal('submit'), body: SubmitJudgment }),
  Common.extend({ kind: z.literal('decline'), body: Decline }),
])
/** What an annotator has said and the server has not yet acknowledged. */
export type OutboxEntry = z.infer<typeof OutboxEntry>

/** How sending one entry ended: it is settled, or refused for good, or may succeed later. */
export type Sent = { kind: 'settled' } | { kind: 'refused'; detail: string } | { kind: 'later' }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
export type OutboxView = {
  entries: readonly OutboxEntry[]
  /** The last try failed and another will follow. */
  isStuck: boolean
}
export type Outbox = {
  subscribe: (listener: () => void) => () => void
  view: () => OutboxView
  /** Keeps the entry before it returns, and sends it as soon as those before it are gone. */
  add: (entry: OutboxEntry) => void
  /** Tries again now: the connection is back. */
  kick: () => void
  /** Sends what an earlier page left; nothing is sent before. Returns how to stop. */
  start: () => () => void
}

type Options = {
  /** Whose outbox it is: entries of one account never reach another on a shared computer. */
  account: string
  /** Null where the browser refuses storage: entries then live as long as the page. */
  store: Store | null
  send: (entry: OutboxEntry) => Promise<Sent>
  onSettled: (entry: OutboxEntry, sent: Sent) => void
  /** Calls back after so many milliseconds; returns how to call it off. */
  later: (work: () => void, delayMs: number) => () => void
}

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000
const EMPTY: OutboxView = { entries: [], isStuck: false }

/**
 * Sends what was submitted or declined, in order, one at a time, until the server has answered each. Entries outlive the
 * page; every try carries the same idempotency key, so that another tab doing the same harms nothing.
 */
export function createOutbox({ account, store, send, onSettled, later }: Options): Outbox {
  const prefix = `rankplan-outbox:${account}:`
  const listeners = new Set<() => void>()
  let view: OutboxView = { ...EMPTY, entries: readEntries(store, prefix) }
  let isSending = false
  let isStopped = true
  let failures = 0
  let callOff: (() => void) | null = null

  const change = (next: Partial<OutboxView>) => {
    view = { ...view, ...next }
    for (const listener of listeners) listener()
  }
  const forget = (entry: OutboxEntry) => {
    remove(store, prefix + entry.key)
    change({ entries: view.entries.filter((one) => one.key !== entry.key) })
  }
  const work = async () => {
    if (isSending || isStopped) return
    isSending = true
    callOff?.()
    callOff = null
    for (let entry = view.entries[0]; entry && !isStopped; entry = view.entries[0]) {
      const sent = await send(entry)
      if (sent.kind === 'later') {
        failures += 1
        change({ isStuck: true })
        callOff = later(kick, Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)))
        break
      }
      failures = 0
      forget(entry)
      change({ isStuck: false })
      if (!isStopped) onSettled(entry, sent)
    }
    isSending = false
  }
  const kick = () => {
    void work()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    add: (entry) => {
      write(store, prefix + entry.key, JSON.stringify(entry))
      change({ entries: [...view.entries, entry] })
      // While it waits for the next try, a new entry waits with the rest.
      if (callOff === null) kick()
    },
    kick,
    start: () => {
      isStopped = false
      kick()
      return () => {
        isStopped = true
        callOff?.()
        callOff = null
      }
    },
  }
}

function readEntries(store: Store | null, prefix: string): OutboxEntry[] {
  if (!store) return []
  const entries: OutboxEntry[] = []
  for (let i = 0; i < store.length; i += 1) {
    const key = store.key(i)
    if (!key?.startsWith(prefix)) continue
    const parsed = OutboxEntry.safeParse(parseJson(store.getItem(key)))
    if (parsed.success) entries.push(parsed.data)
  }
  return entries.sort((a, b) => a.queuedAtMs - b.queuedAtMs)
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** Full or forbidden storage: the entry still stands in memory and is sent from there. */
function write(store: Store | null, key: string, value: string): void {
  try {
    store?.setItem(key, value)
  } catch {
    return
  }
}

function remove(store: Store | null, key: string): void {
  try {
    store?.removeItem(key)
  } catch {
    return
  }
}
