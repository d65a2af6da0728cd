import { AppError } from '#lib/core/vocabulary/app-error'
import type { MembershipId, UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import { type Action, can, type Role } from './can.ts'

/** Who acts, and in which workspace: resolved once per request from the session and the path's slug. */
export type Actor = {
  userId: UserId
  membershipId: MembershipId
  workspaceId: WorkspaceId
  role: Role
}

/** The first line of every service. @throws AppError not_allowed */
export function authorize(actor: Actor, action: Action): void {
  if (!can(actor.role, action)) {
    throw new AppError(
      'not_allowed',
      `Your role here is ${actor.role}, which does not allow this. An owner of the workspace can change it.`,
      { reason: 'role_not_allowed' },
    )
  }
}
