import { UserId } from '#lib/core/vocabulary/ids'
import type { Auth } from './auth.ts'

const identifierOf = (token: string) => `reset-password:${token}`

/** Lets `token` set a new password for the person once, until `expiresAt`. The format is better-auth's own. */
export async function storeResetToken(
  auth: Auth,
  { token, userId, expiresAt }: { token: string; userId: UserId; expiresAt: Date },
): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({ identifier: identifierOf(token), value: userId, expiresAt })
}

/** Whose password an unused, unexpired token may set; null for any other token. */
export async function findResetPerson(
  auth: Auth,
  { token, now }: { token: string; now: Date },
): Promise<UserId | null> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findVerificationValue(identifierOf(token))
  return found && found.expiresAt > now ? UserId.parse(found.value) : null
}
