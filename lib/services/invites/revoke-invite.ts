import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { InviteId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { type EndedInvite, revokeInvite as endInvite, hasInvite } from '#lib/data/people/invites'
import type { Deps } from '../deps.ts'
import { withPeopleLocked } from '../workspaces/with-people-locked.ts'

const notPending = () =>
  new AppError('conflict', 'This invite is no longer open: it was accepted or revoked meanwhile. Reload the list.')

type Key = { workspaceId: WorkspaceId; inviteId: InviteId }

/** Within a transaction: ends an unused invite. @throws AppError not_found, conflict (accepted or revoked) */
export async function endPendingInvite(tx: Connection, key: Key, at: Date): Promise<EndedInvite> {
  const ended = await endInvite(tx, { ...key, at })
  if (ended) return ended
  throw (await hasInvite(tx, key))
    ? notPending()
    : new AppError('not_found', 'There is no such invite in this workspace.')
}

/** The invite's link stops working. @throws AppError not_allowed, conflict */
export function revokeInvite(deps: Deps, actor: Actor, { inviteId }: { inviteId: InviteId }): Promise<void> {
  return withPeopleLocked(deps, actor, 'invite.revoke', async (tx, { workspaceId }) => {
    const at = deps.now()
    const ended = await endPendingInvite(tx, { workspaceId, inviteId }, at)
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'invite.revoked',
      targetType: 'invite',
      targetId: inviteId,
      summary: { person: ended.email, role: ended.role },
      at,
    })
  })
}
