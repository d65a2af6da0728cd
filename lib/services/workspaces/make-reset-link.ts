import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { deleteResetTokens, lockPerson } from '#lib/data/people/accounts'
import { belongsElsewhere, findMember } from '#lib/data/people/memberships'
import type { ResetDeps } from '../people/account-deps.ts'
import { noSuchMember } from './member-failures.ts'
import { withPeopleLocked } from './with-people-locked.ts'

const LIFE_MS = 24 * 3600 * 1000

/**
 * A link by which a member sets a new password: 24 hours, once; it replaces earlier ones. Refused for a person who also
 * belongs to a workspace the actor does not own, because whoever holds the link holds the account there too.
 * @throws AppError not_allowed, not_found, conflict
 */
export function makeResetLink(
  deps: ResetDeps,
  actor: Actor,
  { membershipId }: { membershipId: MembershipId },
): Promise<{ token: string; expiresAt: Date; name: string }> {
  return withPeopleLocked(deps, actor, 'member.reset-password', async (tx, { workspaceId }) => {
    if (membershipId === actor.membershipId) {
      throw new AppError('conflict', 'Change your own password on your account page.')
    }
    const member = await findMember(tx, { workspaceId, membershipId })
    if (!member) throw noSuchMember()
    const { userId, name } = member
    await lockPerson(tx, { userId })
    if (await belongsElsewhere(tx, { userId, ownerUserId: actor.userId })) {
      throw new AppError(
        'conflict',
        `${name} is also a member of a workspace you do not own, and a reset would open their account there too. An owner of all their workspaces can make the link.`,
      )
    }
    const at = deps.now()
    const expiresAt = new Date(at.getTime() + LIFE_MS)
    await deleteResetTokens(tx, { userId })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'member.reset-link-made',
      targetType: 'member',
      targetId: membershipId,
      summary: { person: member.email, expires: expiresAt.toISOString() },
      at,
    })
    const token = deps.newToken()
    await deps.storeResetToken({ token, userId, expiresAt })
    return { token, expiresAt, name }
  })
}
