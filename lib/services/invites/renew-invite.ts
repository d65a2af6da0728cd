import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { InviteId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { createInvites as insertInvites } from '#lib/data/people/invites'
import type { LinkDeps } from '../people/account-deps.ts'
import { tokenHash } from '../people/token-hash.ts'
import { withPeopleLocked } from '../workspaces/with-people-locked.ts'
import { assertGrantable, type MadeInvite } from './create-invites.ts'
import { endPendingInvite } from './revoke-invite.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * A new link for a pending or expired invite's address and role; the old link stops working in the same transaction.
 * @throws AppError not_allowed, conflict
 */
export function renewInvite(
  deps: LinkDeps,
  actor: Actor,
  { inviteId, days }: { inviteId: InviteId; days: number },
): Promise<MadeInvite & { expiresAt: Date }> {
  return withPeopleLocked(deps, actor, 'invite.create', async (tx, current) => {
    const { workspaceId, membershipId: createdById } = current
    const at = deps.now()
    const ended = await endPendingInvite(tx, { workspaceId, inviteId }, at)
    assertGrantable(current, ended.role)
    const expiresAt = new Date(at.getTime() + days * DAY_MS)
    const made = { inviteId: InviteId.parse(deps.newId()), email: ended.email, token: deps.newToken() }
    const invites = [{ inviteId: made.inviteId, email: made.email, tokenHash: tokenHash(made.token) }]
    const { role, campaignId } = ended
    const created = await insertInvites(tx, { workspaceId, createdById, role, campaignId, at, expiresAt, invites })
    if (created.length === 0) {
      throw new AppError('conflict', `${ended.email} is a member already, so there is no new link.`)
    }
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'invite.renewed',
      targetType: 'invite',
      targetId: made.inviteId,
      summary: { person: ended.email, role: ended.role, replaces: inviteId, expires: expiresAt.toISOString() },
      at,
    })
    return { ...made, expiresAt }
  })
}
