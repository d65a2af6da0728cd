import { DraftSaved, Queue, RenewedLeases, StoredJudgment } from '#lib/contracts/assignments'
import type { SavedDraft } from '#lib/core/ranking/saved-draft'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { api } from '../api.ts'
import { campaignApi } from '../campaigns/paths.ts'
import { ProblemError } from '../failure.ts'
import type { OutboxEntry, Sent } from './outbox.ts'

/** Where the API keeps an annotator's assignments in a campaign. */
export const assignmentsApi = (slug: string, campaignId: string): string =>
  `${campaignApi(slug, campaignId)}/assignments`

export const claimItems = (path: string, holding: readonly AssignmentId[]) =>
  api('POST', `${path}/claim`, { body: { holding, dayStartedAt: startOfToday() }, reply: Queue })

export const renewLeases = (path: string) => api('POST', `${path}/renew`, { reply: RenewedLeases })

export const saveDraft = (path: string, assignmentId: AssignmentId, draft: SavedDraft) =>
  api('PUT', `${path}/${assignmentId}/draft`, { body: draft, reply: DraftSaved })

/** The same while the page goes away; nobody waits for the answer. */
export function saveDraftOnLeaving(path: string, assignmentId: AssignmentId, draft: SavedDraft): void {
  fetch(`${path}/${assignmentId}/draft`, {
    method: 'PUT',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  }).catch(() => undefined)
}

/** One try. Whatever may pass by itself (no answer, a fault of the server, too many requests, a session that ended) is tried again. */
export async function sendEntry(entry: OutboxEntry): Promise<Sent> {
  try {
    if (entry.kind === 'submit') await api('POST', `${entry.path}/submit`, { body: entry.body, reply: StoredJudgment })
    else await api('POST', `${entry.path}/decline`, { body: entry.body })
    return { kind: 'settled' }
  } catch (error) {
    const isFinal =
      error instanceof ProblemError &&
      error.status >= 400 &&
      error.status < 500 &&
      ![401, 408, 425, 429].includes(error.status)
    return isFinal ? { kind: 'refused', detail: error.detail } : { kind: 'later' }
  }
}

function startOfToday(): string {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}
