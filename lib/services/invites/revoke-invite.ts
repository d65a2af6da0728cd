import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { InviteId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { revokeInvite as endInvite } from '#lib/data/people/invites'
import type { Deps } from '../deps.ts'
import { withPeopleLocked } from '../workspaces/with-people-locked.ts'

export const notPending = () =>
  new AppError('conflict', 'This invite is no longer open: it was accepted or revoked meanwhile. Reload the list.')

/** The invite's link stops working. @throws AppError not_allowed, conflict */
export function revokeInvite(deps: Deps, actor: Actor, { inviteId }: { inviteId: InviteId }): Promise<void> {
  return withPeopleLocked(deps, actor, 'invite.revoke', async (tx, { workspaceId }) => {
    const at = deps.now()
    const ended = await endInvite(tx, { workspaceId, inviteId, at })
    if (!ended) throw notPending()
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
