import type { UserId } from '#lib/core/vocabulary/ids'
import type { Deps } from '../deps.ts'

/** What making links needs: 256 random bits as URL-safe text. */
export type LinkDeps = Deps & { newToken: () => string }

/** What making accounts needs: the sign-in library's own password hash. */
export type AccountDeps = Deps & { hashPassword: (password: string) => Promise<string> }

/** What reset links need: the sign-in library keeps the token's hash and uses it up. */
export type ResetDeps = LinkDeps & {
  storeResetToken: (params: { token: string; userId: UserId; expiresAt: Date }) => Promise<void>
}
