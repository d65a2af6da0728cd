import 'server-only'
import { isAPIError } from 'better-auth/api'
import { findResetPerson } from '#lib/platform/reset-links'
import type { Runtime } from '#lib/platform/runtime'
import { recordAccountChange } from '#lib/services/people/record-account-change'
import { authFailure } from './auth-failure.ts'

/** Whether a reset link still opens; the page asks before it shows a form. */
export async function isResetLinkOpen(deps: Runtime, token: string): Promise<boolean> {
  return (await findResetPerson(deps.auth, { token, now: deps.now() })) !== null
}

/** Uses the link up, sets the password and ends all sessions of the person. @throws AppError gone, invalid_input */
export async function resetPassword(deps: Runtime, body: { token: string; newPassword: string }): Promise<void> {
  const userId = await findResetPerson(deps.auth, { token: body.token, now: deps.now() })
  if (!userId) throw authFailure(400, 'INVALID_TOKEN')
  try {
    await deps.auth.api.resetPassword({ body })
  } catch (error) {
    throw isAPIError(error) ? authFailure(error.statusCode, error.body?.code) : error
  }
  await recordAccountChange(deps, { userId, action: 'person.password-reset' })
}
