import type { UserId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Deps } from '../deps.ts'

/** Tells the audit log of a change the sign-in library made to a person's own account. */
export function recordAccountChange(
  deps: Deps,
  { userId, action }: { userId: UserId; action: 'person.password-changed' | 'person.password-reset' },
): Promise<void> {
  return recordAudit(deps.db, {
    id: deps.newId(),
    workspaceId: null,
    actorUserId: userId,
    action,
    targetType: 'person',
    targetId: userId,
    summary: {},
    at: deps.now(),
  })
}
