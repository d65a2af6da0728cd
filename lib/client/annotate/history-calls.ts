import type { ReopenedItem } from '#lib/contracts/judgments'
import type { AnswerPractice, MyPractice, PracticeFeedback } from '#lib/contracts/practice'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { campaignApi } from '../campaigns/paths.ts'
import { NetworkError } from '../failure.ts'
import type { LocalItem } from './queue/queue-state.ts'
import { call } from './sending/call.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Tells an answer of our server, which it has checked by its contract, from another page's. */
function holding<T>(...fields: readonly string[]): (reply: unknown) => T {
  return (reply) => {
    if (!isRecord(reply) || fields.some((field) => !(field in reply)))
      throw new NetworkError(new Error('the answer is not what was asked for'))
    return reply as T
  }
}

export const judgmentApi = (slug: string, campaignId: string, judgmentId: string): string =>
  `${campaignApi(slug, campaignId)}/judgments/${judgmentId}`

export const reopenJudgment = (path: string, signal?: AbortSignal) =>
  call('GET', path, { signal, read: holding<ReopenedItem>('judgmentId', 'texts', 'draft', 'options') })

export const keepJudgment = (path: string) => call('POST', `${path}/keep`)

/** A reopened judgment as the screen shows any item: its draft is what was submitted. */
export function reopenedItem(reopened: ReopenedItem): LocalItem {
  const { assignmentId, cardCount, expectedSeconds, texts, draft, submittedAt } = reopened
  const submittedAtMs = Date.parse(submittedAt)
  return {
    ...{ assignmentId, cardCount, expectedSeconds, texts },
    draft: { ...draft, savedAtMs: submittedAtMs },
    claimedAtMs: submittedAtMs,
    leaseExpiresAtMs: Number.POSITIVE_INFINITY,
  }
}

export const practiceApi = (slug: string, campaignId: string): string => `${campaignApi(slug, campaignId)}/practice`

export const fetchPractice = (path: string, signal?: AbortSignal) =>
  call('GET', `${path}/mine`, { signal, read: holding<MyPractice>('items', 'left') })

export const answerPractice = (path: string, practiceItemId: string, body: AnswerPractice) =>
  call('POST', `${path}/${practiceItemId}/attempts`, {
    body,
    read: holding<PracticeFeedback>('given', 'reference', 'explanation', 'left'),
  })

/** A practice item as the screen shows any item. Its id stands where an assignment's would: nothing of it is kept or sent by that. */
export function practiceItem(item: MyPractice['items'][number]): LocalItem {
  const { practiceItemId, cardCount, expectedSeconds, texts } = item
  return {
    ...{ cardCount, expectedSeconds, texts },
    assignmentId: practiceItemId as string as AssignmentId,
    draft: null,
    claimedAtMs: 0,
    leaseExpiresAtMs: Number.POSITIVE_INFINITY,
  }
}
