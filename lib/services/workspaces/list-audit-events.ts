import { type Actor, authorize } from '#lib/core/access/actor'
import { type AuditEvent, listAuditEvents as selectEvents } from '#lib/data/audit'
import type { Deps } from '../deps.ts'

export const AUDIT_PAGE_COUNT = 50

/** Who did what in the workspace, newest first; `nextBefore` asks for the next page, null at the end. @throws AppError not_allowed */
export async function listAuditEvents(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { before }: { before?: string | undefined },
): Promise<{ events: AuditEvent[]; nextBefore: string | null }> {
  authorize(actor, 'audit.view')
  const { workspaceId } = actor
  const found = await selectEvents(deps.db, { workspaceId, beforeId: before, most: AUDIT_PAGE_COUNT + 1 })
  const events = found.slice(0, AUDIT_PAGE_COUNT)
  return { events, nextBefore: found.length > AUDIT_PAGE_COUNT ? (events.at(-1)?.eventId ?? null) : null }
}
