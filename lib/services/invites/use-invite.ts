import { AppError } from '#lib/core/vocabulary/app-error'
import { MembershipId, type UserId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { deleteResetTokens } from '#lib/data/people/accounts'
import { acceptInvite } from '#lib/data/people/invites'
import type { Deps } from '../deps.ts'
import { tokenHash } from '../people/token-hash.ts'
import { type OpenInvite, readInvite } from './read-invite.ts'

const sentences = {
  accepted: 'This invite was used already. If it was you, sign in; otherwise ask for a new invite.',
  revoked: 'This invite was revoked. Ask whoever invited you for a new one.',
  expired: 'This invite has expired. Ask whoever invited you for a new link.',
} as const
const reasons = { accepted: 'invite_used', revoked: 'invite_revoked', expired: 'invite_expired' } as const
const ended = (state: keyof typeof sentences) => new AppError('gone', sentences[state], { reason: reasons[state] })

/** The invite, which is pending. @throws AppError not_found (never was), gone (used, revoked, expired) */
export async function requirePendingInvite(deps: Pick<Deps, 'db' | 'now'>, token: string): Promise<OpenInvite> {
  const invite = await readInvite(deps, { token })
  if (!invite) {
    throw new AppError(
      'not_found',
      'There is no such invite. Check that the whole link was copied, or ask for a new one.',
      { reason: 'invite_unknown' },
    )
  }
  if (invite.state !== 'pending') throw ended(invite.state)
  return invite
}

/** Within a transaction: uses the invite up for this person, and tells the audit log. @throws AppError gone when another click was first */
export async function consumeInvite(
  deps: Deps,
  tx: Connection,
  { token, userId, email }: { token: string; userId: UserId; email: string },
): Promise<{ slug: string }> {
  const at = deps.now()
  const membershipId = MembershipId.parse(deps.newId())
  const accepted = await acceptInvite(tx, { tokenHash: tokenHash(token), userId, email, membershipId, at })
  if (!accepted) throw ended('accepted')
  // A reset link made by the owner of their other workspaces would open this one too.
  await deleteResetTokens(tx, { userId })
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId: accepted.workspaceId,
    actorUserId: userId,
    action: 'invite.accepted',
    targetType: 'invite',
    targetId: accepted.inviteId,
    summary: { person: email, role: accepted.role },
    at,
  })
  return { slug: accepted.slug }
}
