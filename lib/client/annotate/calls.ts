import type { Queue, RenewedLeases } from '#lib/contracts/assignments'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { campaignApi } from '../campaigns/paths.ts'
import { NetworkError, ProblemError } from '../failure.ts'
import { call } from './sending/call.ts'
import { addressOf, type OutboxEntry, type Sent } from './sending/outbox-entry.ts'

/** No answer within this is none: a request that hangs would hold up everything behind it. */
const ANSWER_WITHIN_MS = 30_000

/** Where the API keeps an annotator's assignments in a campaign. */
export const assignmentsApi = (slug: string, campaignId: string): string =>
  `${campaignApi(slug, campaignId)}/assignments`

export const claimItems = (path: string, holding: readonly AssignmentId[]): Promise<Queue> =>
  call('POST', `${path}/claim`, {
    body: { holding, dayStartedAt: startOfToday() },
    read: readQueue,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })

export const renewLeases = (path: string): Promise<RenewedLeases> =>
  call('POST', `${path}/renew`, { read: readRenewed, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })

export const saveDraft = (
  path: string,
  assignmentId: AssignmentId,
  draft: SavedDraft,
  signal?: AbortSignal,
): Promise<void> => call('PUT', `${path}/${assignmentId}/draft`, { body: draft, signal })

/** The same while the page goes away; nobody waits for the answer. */
export function saveDraftOnLeaving(path: string, assignmentId: AssignmentId, draft: SavedDraft): void {
  call('PUT', `${path}/${assignmentId}/draft`, { body: draft, keepalive: true }).catch(() => undefined)
}

/** One try. Whatever may pass by itself (no answer, a fault of the server, too many requests, a session that ended) is tried again. */
export async function sendEntry(entry: OutboxEntry): Promise<Sent> {
  try {
    await call('POST', addressOf(entry), { body: entry.body, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return { kind: 'settled' }
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: 'later', trouble: 'no_answer' }
    const { status, detail, reason = null, retryAfterSeconds } = error
    const afterMs = retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000
    if (status === 401) return { kind: 'later', trouble: 'signed_out' }
    if (status === 408 || status === 425 || status === 429) return { kind: 'later', trouble: 'busy', afterMs }
    if (status === 502 || status === 503 || status === 504) return { kind: 'later', trouble: 'away', afterMs }
    return status >= 500 ? { kind: 'later', trouble: 'fault' } : { kind: 'refused', detail, reason }
  }
}

/** Whether the same request may succeed a little later without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ProblemError && [401, 429, 503].includes(error.status))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'

/** The server has checked its reply by the contract; this tells an answer of it from another page's. @throws Error for that */
function readQueue(reply: unknown): Queue {
  const isQueue =
    isRecord(reply) &&
    isText(reply.now) &&
    isRecord(reply.progress) &&
    isRecord(reply.campaign) &&
    Array.isArray(reply.items) &&
    reply.items.every((item) => isRecord(item) && isText(item.assignmentId) && isText(item.leaseExpiresAt))
  if (!isQueue) throw new NetworkError(new Error('the answer is not a queue'))
  return reply as Queue
}

/** As readQueue, for renewed leases. */
function readRenewed(reply: unknown): RenewedLeases {
  const isRenewed =
    isRecord(reply) &&
    isText(reply.now) &&
    Array.isArray(reply.leases) &&
    reply.leases.every((lease) => isRecord(lease) && isText(lease.assignmentId) && isText(lease.leaseExpiresAt))
  if (!isRenewed) throw new NetworkError(new Error('the answer holds no leases'))
  return reply as RenewedLeases
}

function startOfToday(): string {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}
