import { type EntryRefusal, endsItem, type OutboxEntry, type Sent, type WaitingEntry } from './outbox-entry.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { UnsentMark } from './unsent-mark.ts'

/** opening: not known yet. kept: entries outlive the page. none: they live as long as it does. */
export type StorageState = 'opening' | 'kept' | 'none'

export type OutboxView = {
  /** What waits to be sent, oldest first. `isKept`: it would survive the end of the page. */
  entries: readonly (WaitingEntry & { isKept: boolean })[]
  /** What the server refused for good and nobody has dismissed yet. */
  refused: readonly (WaitingEntry & { refusal: EntryRefusal })[]
  /** How many entries of other accounts wait in this browser. */
  others: number
  /** The last try failed and another will follow. */
  isStuck: boolean
  storage: StorageState
  /** Entries the browser removed before they were sent: how many, and when the last of them was kept. */
  lost: { count: number; atMs: number } | null
}

/** What one tab tells the others of an entry: how it ended; `sent` is null for one taken back or dismissed. */
export type TabWord = { entry: OutboxEntry; sent: Sent | null }

export type Outbox = {
  subscribe: (listener: () => void) => () => void
  view: () => OutboxView
  /** Takes the entry at once, keeps it, and sends it as soon as those before it are gone. */
  add: (entry: OutboxEntry) => void
  /** Takes an entry out again that was never sent; false where the server may know of it. */
  takeBack: (key: string) => Promise<boolean>
  /** Forgets a refused entry: the person has read why. */
  dismiss: (key: string) => void
  dismissLost: () => void
  /** Tries again now: the connection is back. */
  kick: () => void
  /** Resolves when what an earlier page left is known. */
  loaded: Promise<void>
  /** Sends what an earlier page left; nothing is sent before. Returns how to stop. */
  start: () => () => void
}

export type OutboxOptions = {
  account: string
  openStore: () => Promise<OutboxStore | null>
  /** Hands over what an earlier version kept elsewhere. */
  takeOver: (keep: (entry: OutboxEntry) => Promise<void>) => Promise<void>
  send: (entry: OutboxEntry) => Promise<Sent>
  onSettled: (entry: OutboxEntry, sent: Sent) => void
  /** Calls back after so many milliseconds; returns how to call it off. */
  later: (work: () => void, delayMs: number) => () => void
  /** Runs the work while no other tab runs its own. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Tells other tabs that what is kept has changed, and how an entry ended, and hears of it from them. */
  tabs: { tell: (word: TabWord | null) => void; listen: (hear: (word: TabWord | null) => void) => () => void }
  mark: { read: () => UnsentMark | null; write: (mark: UnsentMark) => void }
  nowMs: () => number
  /** In [0, 1). */
  random: () => number
}

export const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000
export const NOTHING: OutboxView = {
  entries: [],
  refused: [],
  others: 0,
  isStuck: false,
  storage: 'opening',
  lost: null,
}

/** Doubling from a second to half a minute, each a random share between a half and the whole of it, so that many clients spread. */
export function backoffMs(failures: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + random / 2)
}

/** The assignments that are done with here, whether or not the server knows it yet. */
export const endedHere = (entries: readonly OutboxEntry[]): string[] =>
  entries.flatMap((entry) => (endsItem(entry) && entry.assignmentId !== null ? [entry.assignmentId] : []))
