import type { Actor } from '#lib/core/access/actor'
import { grantableRoles, type Role } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { revokeInvitesBy } from '#lib/data/people/invites'
import { findMember, changeMemberRole as updateRole } from '#lib/data/people/memberships'
import type { Deps } from '../deps.ts'
import { lastOwner, noSuchMember } from './member-failures.ts'
import { withPeopleLocked } from './with-people-locked.ts'

/**
 * Gives a member another role, and ends the unused invites they made to roles they may no longer grant.
 * @throws AppError not_allowed, not_found, conflict (the last owner)
 */
export function changeMemberRole(
  deps: Deps,
  actor: Actor,
  { membershipId, role }: { membershipId: MembershipId; role: Role },
): Promise<void> {
  return withPeopleLocked(deps, actor, 'member.change-role', async (tx, { workspaceId, role: ownRole }) => {
    if (!grantableRoles(ownRole).includes(role)) {
      throw new AppError('not_allowed', `As ${ownRole} you cannot make someone ${role}.`)
    }
    const member = await findMember(tx, { workspaceId, membershipId })
    if (!member) throw noSuchMember()
    if (member.role === role) return
    if (!(await updateRole(tx, { workspaceId, membershipId, role }))) {
      throw lastOwner(`${member.name} is the last owner and stays one`)
    }
    const at = deps.now()
    await revokeInvitesBy(tx, { workspaceId, createdById: membershipId, keepRoles: grantableRoles(role), at })
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'member.role-changed',
      targetType: 'member',
      targetId: membershipId,
      summary: { person: member.email, before: member.role, after: role },
      at,
    })
  })
}
