import type { SubmitJudgment } from '#lib/contracts/assignments'
import type { Decline } from '#lib/core/queueing/decline-reasons'
import type { AssignmentId } from '#lib/core/vocabulary/ids'

type Common = {
  /** Unique among all entries; for a judgment and a correction its idempotency key. */
  key: string
  /** Submit and decline: where the assignment lives, …/assignments/{id}. The others: where the body is posted. */
  path: string
  /** The assignment it is about; entries of one assignment are sent strictly in order. */
  assignmentId: AssignmentId | null
  queuedAtMs: number
}
/** What an annotator has said and the server has not yet acknowledged. */
export type OutboxEntry = Common &
  (
    | { kind: 'submit'; body: SubmitJudgment }
    | { kind: 'decline'; body: Decline }
    /** Another judgment in the place of a stored one. */
    | { kind: 'correction'; body: SubmitJudgment }
    /** A mark for the reviewer, or a question to the lead; made unique by the id in its body. */
    | { kind: 'remark'; body: Readonly<Record<string, unknown>> }
    /** New guidelines were read. */
    | { kind: 'acknowledge'; body: Readonly<Record<string, unknown>> }
    /** Done for now: the items in hand go back. */
    | { kind: 'return'; body: null }
  )
export type EntryKind = OutboxEntry['kind']

const KINDS: readonly string[] = [
  'submit',
  'decline',
  'correction',
  'remark',
  'acknowledge',
  'return',
] satisfies EntryKind[]

/** The address that an entry's body is posted to. */
export const addressOf = ({ kind, path }: OutboxEntry): string =>
  kind === 'submit' || kind === 'decline' ? `${path}/${kind}` : path

/** Whether the entry ends the work on its assignment: it must not come back to the screen. */
export const endsItem = <E extends OutboxEntry>(entry: E): entry is E & { kind: 'submit' | 'decline' } =>
  entry.kind === 'submit' || entry.kind === 'decline'

/** Why an entry is not at the server yet. */
export const troubles = ['no_answer', 'away', 'signed_out', 'busy', 'fault'] as const
/**
 * no_answer: the network or the server is silent. away: the server, or its database, is being restarted. signed_out: the
 * session ended. busy: too many requests. fault: the server failed on this very entry.
 */
export type Trouble = (typeof troubles)[number]

/** The server's last word against an entry. */
export type EntryRefusal = { detail: string; reason: string | null }

/** An entry with what was tried; what is kept in the browser. */
export type WaitingEntry = OutboxEntry & {
  /** Whose it is: entries of one account never reach another on a shared computer. */
  account: string
  /** How often it was sent, whether or not an answer came. 0: the server cannot know of it. */
  tries: number
  trouble: Trouble | null
  /** Not tried again: kept for the person to read until dismissed. */
  refusal: EntryRefusal | null
}

/** How sending one entry ended: it is settled, or refused for good, or may succeed later. */
export type Sent =
  | { kind: 'settled' }
  | ({ kind: 'refused' } & EntryRefusal)
  | { kind: 'later'; trouble: Trouble; afterMs?: number | undefined }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A kept value, if it is an entry: written by this page, an older one, or not at all. */
export function readEntry(value: unknown): OutboxEntry | null {
  if (!isRecord(value)) return null
  const { key, path, kind, queuedAtMs, body } = value
  const isEntry =
    typeof key === 'string' &&
    typeof path === 'string' &&
    path.startsWith('/') &&
    typeof queuedAtMs === 'number' &&
    typeof kind === 'string' &&
    KINDS.includes(kind) &&
    (isRecord(body) || body === null)
  return isEntry ? (value as OutboxEntry) : null
}

/** The same of an entry with what was tried. */
export function readWaiting(value: unknown): WaitingEntry | null {
  if (!readEntry(value) || !isRecord(value)) return null
  return typeof value.account === 'string' && typeof value.tries === 'number' ? (value as WaitingEntry) : null
}
