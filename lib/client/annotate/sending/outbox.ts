import type { EntryRefusal, OutboxEntry, Sent, Trouble, WaitingEntry } from './outbox-entry.ts'
import type { OutboxStore } from './outbox-store.ts'
import {
  backoffMs,
  FIRST_DELAY_MS,
  NOTHING,
  type Outbox,
  type OutboxOptions,
  type OutboxView,
  type TabWord,
} from './outbox-view.ts'

type Held = OutboxView['entries'][number]
const byAge = (a: OutboxEntry, b: OutboxEntry) => a.queuedAtMs - b.queuedAtMs || (a.key < b.key ? -1 : 1)
const isRefused = (entry: WaitingEntry): entry is OutboxView['refused'][number] => entry.refusal !== null

/**
 * Sends what was handed in, in order, one at a time over all tabs, until the server has answered each. Entries outlive the
 * page, the browser and the session; every try carries the same key, so that the server takes each once.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { account, openStore, takeOver, send, onSettled, later, alone, tabs, mark, nowMs, random } = options
  const listeners = new Set<() => void>()
  /** Settled or taken back here: a reading that began before must not bring them back. */
  const gone = new Set<string>()
  const notBeforeMs = new Map<string, number>()
  let view = NOTHING
  let store: OutboxStore | null = null
  let storeId = ''
  let isWorking = false
  let isAskedAgain = false
  /** The way to the server is shut: everything waits for the next try, what is added too. */
  let isShut = false
  let isStopped = true
  let failures = 0
  let callOff: (() => void) | null = null

  const change = (next: Partial<OutboxView>) => {
    view = { ...view, ...next }
    for (const listener of listeners) listener()
  }
  const replace = (key: string, next: Partial<Held>) =>
    change({ entries: view.entries.map((one) => (one.key === key ? ({ ...one, ...next } as Held) : one)) })
  const kept = ({ isKept: _, ...entry }: Held) => entry as WaitingEntry

  const told = (word: TabWord | null = null) => {
    if (store) mark.write({ store: store.id(), count: view.entries.length, atMs: nowMs() })
    tabs.tell(word)
  }
  /** Writes an entry down; where the browser refuses, it lives on in this page and the view says so. */
  const keep = async (entry: WaitingEntry): Promise<boolean> => {
    await begin()
    if (!store) return false
    try {
      await store.put(entry)
    } catch {
      change({ storage: 'none' })
      return false
    }
    if (view.storage === 'none') change({ storage: 'kept' })
    // Settled in the meantime: its removal may have come before.
    if (gone.has(entry.key)) await store.remove(entry.key).catch(() => undefined)
    else replace(entry.key, { isKept: true })
    told()
    return true
  }
  const drop = (key: string) => {
    gone.add(key)
    change({
      entries: view.entries.filter((one) => one.key !== key),
      refused: view.refused.filter((one) => one.key !== key),
    })
  }
  const forget = async (entry: OutboxEntry, sent: Sent | null) => {
    drop(entry.key)
    await store?.remove(entry.key).catch(() => undefined)
    told({ entry, sent })
  }

  /** Takes up what other tabs, or earlier pages, have kept and settled. */
  const sync = async () => {
    if (!store) return
    let all: WaitingEntry[]
    try {
      all = (await store.readAll()).filter((entry) => !gone.has(entry.key))
    } catch {
      return change({ storage: 'none' })
    }
    // The browser removed the database under the open page; the page still has everything.
    const wasRemoved = storeId !== '' && store.id() !== storeId
    storeId = store.id()
    const mine = all.filter((entry) => entry.account === account)
    const known = new Set(mine.map((entry) => entry.key))
    const before = view.entries
    const stays = before.filter((one) => !known.has(one.key) && (wasRemoved || !one.isKept))
    const entries = mine.filter((entry) => entry.refusal === null).map((entry) => ({ ...entry, isKept: true }) as Held)
    change({
      entries: [...entries, ...stays].sort(byAge),
      refused: mine.filter(isRefused).sort(byAge),
      others: all.filter((entry) => entry.account !== account && entry.refusal === null).length,
      // What could be read may still not be written to.
      storage: view.storage === 'none' ? 'none' : 'kept',
    })
    if (wasRemoved) for (const one of stays) void keep(kept(one))
    for (const one of before) {
      if (view.entries.some((still) => still.key === one.key) || gone.has(one.key)) continue
      const refusal = mine.find((entry) => entry.key === one.key)?.refusal
      if (!refusal) gone.add(one.key)
      if (!isStopped) onSettled(one, refusal ? { kind: 'refused', ...refusal } : { kind: 'settled' })
    }
  }

  /** Another tab's word of an entry's end: what it has sent may be gone from what is kept before this one has seen it there. */
  const hear = (word: TabWord | null) => {
    if (word && !gone.has(word.entry.key)) {
      const { entry, sent } = word
      if (sent?.kind === 'refused') change({ entries: view.entries.filter((one) => one.key !== entry.key) })
      else drop(entry.key)
      if (sent && !isStopped) onSettled(entry, sent)
    }
    void sync()
  }

  /** The oldest that may be sent now: none of the same assignment before it, and not set aside for a while. */
  const next = () =>
    view.entries.find(
      (one, i) =>
        (notBeforeMs.get(one.key) ?? 0) <= nowMs() &&
        !view.entries.slice(0, i).some((earlier) => earlier.assignmentId === one.assignmentId && one.assignmentId),
    )
  const wakeIn = (wake: () => void, delayMs: number) => {
    callOff?.()
    callOff = later(wake, delayMs)
  }
  const sendOne = async (one: Held): Promise<{ trouble: Trouble; afterMs: number } | null> => {
    const tried: Held = { ...one, tries: one.tries + 1 }
    replace(one.key, { tries: tried.tries })
    // Written before it is sent: nobody takes back what the server may have.
    if (one.isKept) void store?.put(kept(tried)).catch(() => undefined)
    const sent = await send(one)
    if (sent.kind === 'settled') {
      await forget(one, sent)
    } else if (sent.kind === 'refused') {
      const refusal: EntryRefusal = { detail: sent.detail, reason: sent.reason }
      const refused = { ...kept(tried), trouble: null, refusal }
      change({
        entries: view.entries.filter((other) => other.key !== one.key),
        refused: [...view.refused, refused],
      })
      await store?.put(refused).catch(() => undefined)
      told({ entry: one, sent })
    } else {
      replace(one.key, { trouble: sent.trouble })
      return { trouble: sent.trouble, afterMs: sent.afterMs ?? backoffMs(failures + 1, random()) }
    }
    failures = 0
    if (view.isStuck) change({ isStuck: false })
    if (!isStopped) onSettled(one, sent)
    return null
  }
  const sendAll = async () => {
    await sync()
    for (let one = next(); one && !isStopped; one = next()) {
      const failed = await sendOne(one)
      if (!failed) continue
      if (failed.trouble === 'fault') {
        // The server fails on this one; those behind it need not wait.
        notBeforeMs.set(one.key, nowMs() + backoffMs(one.tries + 1, random()))
        continue
      }
      failures += 1
      isShut = true
      isAskedAgain = false
      change({ isStuck: true })
      return wakeIn(kick, failed.afterMs)
    }
    const waitsUntilMs = Math.min(...view.entries.map((one) => notBeforeMs.get(one.key) ?? 0))
    if (view.entries.length === 0 || isStopped) return
    change({ isStuck: true })
    wakeIn(() => void work(), Math.max(FIRST_DELAY_MS, waitsUntilMs - nowMs()))
  }
  const work = async () => {
    isAskedAgain = true
    if (isWorking || isStopped) return
    isWorking = true
    await loaded
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      callOff?.()
      callOff = null
      await alone(sendAll)
    }
    isWorking = false
  }
  const kick = () => {
    notBeforeMs.clear()
    isShut = false
    void work()
  }

  const open = async () => {
    store = await openStore()
    storeId = store?.id() ?? ''
    if (!store) return change({ storage: 'none' })
    const last = mark.read()
    if (last && last.count > 0 && last.store !== storeId) change({ lost: { count: last.count, atMs: last.atMs } })
    await sync()
  }
  let opening: Promise<void> | null = null
  /** Opens the browser's database once, when it is first needed. */
  const begin = (): Promise<void> => {
    opening ??= open()
    return opening
  }
  const enqueue = (entry: OutboxEntry): Promise<boolean> => {
    const waiting: WaitingEntry = { ...entry, account, tries: 0, trouble: null, refusal: null }
    change({ entries: [...view.entries, { ...waiting, isKept: false }].sort(byAge) })
    const keeping = keep(waiting)
    if (!isShut) void work()
    return keeping
  }
  const load = async () => {
    await begin()
    await takeOver(async (entry) => {
      if (view.entries.some((one) => one.key === entry.key)) return
      if (!(await enqueue(entry))) throw new Error('the browser keeps nothing; the former place is left as it is')
    }).catch(() => undefined)
    markLoaded()
  }
  let markLoaded = (): void => undefined
  const loaded = new Promise<void>((resolve) => {
    markLoaded = resolve
  })

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    add: (entry) => {
      if (!view.entries.some((one) => one.key === entry.key)) void enqueue(entry)
    },
    takeBack: async (key) => {
      let isBack = false
      await alone(async () => {
        await sync()
        const one = view.entries.find((entry) => entry.key === key)
        if (one?.tries !== 0) return
        isBack = true
        await forget(one, null)
      })
      return isBack
    },
    dismiss: (key) => {
      const one = view.refused.find((entry) => entry.key === key)
      if (one) void forget(one, null)
    },
    dismissLost: () => {
      change({ lost: null })
      told()
    },
    kick,
    loaded,
    start: () => {
      isStopped = false
      const deafen = tabs.listen(hear)
      void load()
      kick()
      return () => {
        isStopped = true
        deafen()
        callOff?.()
        callOff = null
      }
    },
  }
}
