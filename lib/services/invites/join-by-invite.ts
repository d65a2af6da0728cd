import type { EmailAddress } from '#lib/core/people/person'
import { AppError } from '#lib/core/vocabulary/app-error'
import { UserId } from '#lib/core/vocabulary/ids'
import { violatedConstraint } from '#lib/data/errors'
import { createAccount } from '#lib/data/people/accounts'
import type { AccountDeps } from '../people/account-deps.ts'
import { consumeInvite, requirePendingInvite } from './use-invite.ts'

export type JoinByInvite = { token: string; name: string; password: string }

/**
 * A new person's account for the invited address, and their membership, all or nothing.
 * @throws AppError not_found, gone, conflict (the address has an account: sign in and accept)
 */
export async function joinByInvite(
  deps: AccountDeps,
  { token, name, password }: JoinByInvite,
): Promise<{ slug: string; email: EmailAddress }> {
  const { email, hasAccount } = await requirePendingInvite(deps, token)
  const taken = () =>
    new AppError('conflict', `There is an account for ${email} already. Sign in to accept the invite.`, {
      reason: 'account_exists',
    })
  if (hasAccount) throw taken()
  const passwordHash = await deps.hashPassword(password)
  const userId = UserId.parse(deps.newId())
  try {
    return await deps.db.$transaction(async (tx) => {
      await createAccount(tx, { userId, accountId: deps.newId(), name, email, passwordHash, at: deps.now() })
      const { slug } = await consumeInvite(deps, tx, { token, userId, email })
      return { slug, email }
    })
  } catch (error) {
    throw violatedConstraint(error)?.includes('email') ? taken() : error
  }
}
