import { type Actor, authorize } from '#lib/core/access/actor'
import { type InviteState, inviteState } from '#lib/core/people/invite-state'
import { type Invite, listInvites as selectInvites } from '#lib/data/people/invites'
import type { Deps } from '../deps.ts'

const LISTED_MOST = 1_000

export type ListedInvite = Omit<Invite, 'revokedAt' | 'acceptedAt'> & { state: InviteState }

/** The workspace's latest invites with what became of each, newest first. @throws AppError not_allowed */
export async function listInvites(deps: Pick<Deps, 'db' | 'now'>, actor: Actor): Promise<ListedInvite[]> {
  authorize(actor, 'invite.list')
  const now = deps.now()
  const invites = await selectInvites(deps.db, { workspaceId: actor.workspaceId, most: LISTED_MOST })
  return invites.map(({ revokedAt, acceptedAt, ...invite }) => ({
    ...invite,
    state: inviteState({ revokedAt, acceptedAt, expiresAt: invite.expiresAt }, now),
  }))
}
