import { Queue, StoredJudgment, type SubmitJudgment } from '#lib/contracts/assignments'
import { delay } from '#lib/platform/processes'

export type Acknowledged = { assignmentId: string; judgmentId: string; tries: number; body: SubmitJudgment }
type Client = {
  /** …/campaigns/{id}/assignments of the server that may go away at any moment. */
  url: string
  headers: Headers
  newId: () => string
  onAcknowledged: (acknowledged: Acknowledged) => void
  /** Somebody was refused, or the server did not come back: nothing more is to be learnt. */
  signal: AbortSignal
}

const AGAIN_AFTER_MS = 40

/**
 * One annotator's browser at its most eager: claims, submits at once, and repeats whatever got no answer with the same
 * key and body, until the queue is empty. Returns what was refused; nothing should be.
 */
export async function submitEverything({ url, headers, newId, onAcknowledged, signal }: Client): Promise<string[]> {
  const refused: string[] = []
  const done = new Set<string>()
  while (!signal.aborted) {
    const { reply } = await insist(`${url}/claim`, headers, signal, {
      holding: [],
      dayStartedAt: '2026-01-01T00:00:00Z',
    })
    if (!reply.ok) return [...refused, `claim: ${reply.status} ${await reply.text()}`]
    const { items, empty } = Queue.parse(await reply.json())
    // Places that others hold come free only if they are lost; then this client may have them.
    if (empty && empty.reason !== 'taken') return refused
    if (items.length === 0) await delay(AGAIN_AFTER_MS)
    for (const { assignmentId, cardCount } of items) {
      if (done.has(assignmentId)) return [...refused, `${assignmentId} came back after it was acknowledged`]
      const body = bodyOf(newId(), cardCount, done.size)
      const { reply: stored, tries } = await insist(`${url}/${assignmentId}/submit`, headers, signal, body)
      if (!stored.ok) return [...refused, `submit: ${stored.status} ${await stored.text()}`]
      done.add(assignmentId)
      onAcknowledged({ ...StoredJudgment.parse(await stored.json()), tries, body })
    }
  }
  return refused
}

function bodyOf(idempotencyKey: string, cardCount: number, turn: number): SubmitJudgment {
  const cards = Array.from({ length: cardCount }, (_, place) => (place + turn) % cardCount)
  return {
    idempotencyKey,
    tiers: cards.slice(0, -1).map((card) => [card]),
    activeMs: 1000,
    startedAt: '2026-06-01T00:00:00Z',
  }
}

/** Sends until an answer comes that is not "not now": a dead connection, a closed port and a 503 are tried again. */
async function insist(
  url: string,
  headers: Headers,
  signal: AbortSignal,
  body: unknown,
): Promise<{ reply: Response; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    try {
      const init = new Headers(headers)
      init.set('content-type', 'application/json')
      const reply = await fetch(url, { method: 'POST', headers: init, body: JSON.stringify(body) })
      // Read here: a server that dies between head and body has not answered.
      const text = await reply.text()
      if (reply.status !== 503) return { reply: new Response(text, { status: reply.status }), tries }
    } catch {
      // No answer at all.
    }
    if (signal.aborted) return { reply: new Response('the rounds were called off', { status: 503 }), tries }
    await delay(AGAIN_AFTER_MS)
  }
}
