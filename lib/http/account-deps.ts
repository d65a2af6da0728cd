import 'server-only'
import { storeResetToken } from '#lib/platform/reset-links'
import type { Runtime } from '#lib/platform/runtime'
import type { AccountDeps, ResetDeps } from '#lib/services/people/account-deps'

/** The runtime with what services that make accounts and reset links borrow from the sign-in library. */
export function accountDeps(deps: Runtime): Runtime & AccountDeps & ResetDeps {
  return {
    ...deps,
    hashPassword: async (password) => (await deps.auth.$context).password.hash(password),
    storeResetToken: (params) => storeResetToken(deps.auth, params),
  }
}
