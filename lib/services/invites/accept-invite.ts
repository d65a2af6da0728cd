import { AppError } from '#lib/core/vocabulary/app-error'
import type { UserId } from '#lib/core/vocabulary/ids'
import type { Deps } from '../deps.ts'
import { consumeInvite, requirePendingInvite } from './use-invite.ts'

/**
 * The signed-in person joins the workspace; only the invited address may.
 * @throws AppError not_found, gone, not_allowed (the invite is for another address)
 */
export async function acceptInvite(
  deps: Deps,
  user: { userId: UserId; email: string },
  { token }: { token: string },
): Promise<{ slug: string }> {
  const invite = await requirePendingInvite(deps, token)
  if (invite.email !== user.email) {
    throw new AppError(
      'not_allowed',
      `This invite is for ${invite.email}; you are signed in as ${user.email}. Sign out to use it.`,
      { reason: 'invite_for_other' },
    )
  }
  return deps.db.$transaction((tx) => consumeInvite(deps, tx, { token, ...user }))
}
