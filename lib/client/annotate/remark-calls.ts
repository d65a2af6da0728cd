import type { MyGuidelines } from '#lib/contracts/guidelines'
import type { MyRemarks } from '#lib/contracts/remarks'
import type { RemarkKind } from '#lib/core/remarks/remark'
import { campaignApi } from '../campaigns/paths.ts'
import { wallMs } from '../clock.ts'
import { NetworkError } from '../failure.ts'
import { randomId } from '../random-id.ts'
import { call } from './sending/call.ts'
import type { OutboxEntry } from './sending/outbox-entry.ts'

type Place = { slug: string; campaignId: string }
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The guidelines as they stand, and what changed in them. */
export const readMyGuidelines = ({ slug, campaignId }: Place, signal?: AbortSignal): Promise<MyGuidelines> =>
  call('GET', `${campaignApi(slug, campaignId)}/guidelines/mine`, {
    signal,
    read: (reply) => {
      if (isRecord(reply) && typeof reply.version === 'number' && typeof reply.html === 'string')
        return reply as MyGuidelines
      throw new NetworkError(new Error('the answer holds no guidelines'))
    },
  })

/** What one has marked and asked, newest first. */
export const readMyRemarks = ({ slug, campaignId }: Place, signal?: AbortSignal): Promise<MyRemarks> =>
  call('GET', `${campaignApi(slug, campaignId)}/remarks/mine`, {
    signal,
    read: (reply) => {
      if (isRecord(reply) && Array.isArray(reply.remarks)) return reply as MyRemarks
      throw new NetworkError(new Error('the answer holds no remarks'))
    },
  })

export const seeAnswers = ({ slug, campaignId }: Place, remarkIds: readonly string[]): Promise<undefined> =>
  call('POST', `${campaignApi(slug, campaignId)}/remarks/mine/seen`, { body: { remarkIds } })

/** What the outbox sends of a mark or a question; its id is made here, once, however often it is sent. */
export function remarkEntry(
  { slug, campaignId }: Place,
  about: { assignmentId: NonNullable<OutboxEntry['assignmentId']>; kind: RemarkKind; body: string },
): OutboxEntry {
  const { assignmentId, kind, body } = about
  const remarkId = randomId()
  return {
    kind: 'remark',
    key: remarkId,
    path: `${campaignApi(slug, campaignId)}/assignments/${assignmentId}/remarks`,
    assignmentId,
    queuedAtMs: wallMs(),
    body: { remarkId, kind, body },
  }
}

/** What the outbox sends once new guidelines are read. */
export function acknowledgementEntry({ slug, campaignId }: Place, version: number): OutboxEntry {
  return {
    kind: 'acknowledge',
    key: `guidelines:${campaignId}:${version}`,
    path: `${campaignApi(slug, campaignId)}/guidelines/acknowledge`,
    assignmentId: null,
    queuedAtMs: wallMs(),
    body: { version },
  }
}
