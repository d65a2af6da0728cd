import type { Actor } from '#lib/core/access/actor'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { revokeInvitesBy } from '#lib/data/people/invites'
import { removeMember as endMembership, findMember } from '#lib/data/people/memberships'
import type { Deps } from '../deps.ts'
import { lastOwner, noSuchMember } from './member-failures.ts'
import { withPeopleLocked } from './with-people-locked.ts'

/**
 * Ends a membership; what the person did stays, and they can be invited again. Invites they made and nobody used end too.
 * @throws AppError not_allowed, not_found, conflict (the last owner)
 */
export function removeMember(
  deps: Deps,
  actor: Actor,
  { membershipId }: { membershipId: MembershipId },
): Promise<void> {
  const isSelf = membershipId === actor.membershipId
  return withPeopleLocked(deps, actor, isSelf ? 'workspace.leave' : 'member.remove', async (tx, { workspaceId }) => {
    const member = await findMember(tx, { workspaceId, membershipId })
    if (!member) throw noSuchMember()
    const at = deps.now()
    if (!(await endMembership(tx, { workspaceId, membershipId, at }))) {
      throw lastOwner(isSelf ? 'You are the last owner and cannot leave' : `${member.name} is the last owner and stays`)
    }
    await revokeInvitesBy(tx, { workspaceId, createdById: membershipId, keepRoles: [], at })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: isSelf ? 'member.left' : 'member.removed',
      targetType: 'member',
      targetId: membershipId,
      summary: { person: member.email, role: member.role },
      at,
    })
  })
}
