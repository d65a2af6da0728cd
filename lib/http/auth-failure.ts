import 'server-only'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#lib/core/people/person'
import { AppError } from '#lib/core/vocabulary/app-error'

const atField = (path: string, message: string) =>
  new AppError('invalid_input', message, { problems: [{ path, message }] })

const failures: Record<string, () => AppError> = {
  // One sentence for a wrong password, an unknown address and an account without a password: none is told from another.
  INVALID_EMAIL_OR_PASSWORD: () =>
    new AppError('not_signed_in', 'This e-mail and password do not match. Check both and try again.', {
      reason: 'wrong_credentials',
    }),
  INVALID_PASSWORD: () => atField('currentPassword', 'This is not your current password.'),
  PASSWORD_TOO_SHORT: () => atField('newPassword', `Use at least ${MIN_PASSWORD_LENGTH} characters.`),
  PASSWORD_TOO_LONG: () => atField('newPassword', `Use at most ${MAX_PASSWORD_LENGTH} characters.`),
  INVALID_TOKEN: () =>
    new AppError(
      'gone',
      'This reset link no longer works: it was used, replaced or has expired. Ask an owner of your workspace for a new one.',
      { reason: 'reset_link_gone' },
    ),
}

/** What the sign-in library's refusal means in our words. An unforeseen one is a bug, and is thrown as such. */
export function authFailure(status: number, code: string | undefined): Error {
  const known = code === undefined ? undefined : failures[code]
  if (known) return known()
  if (status === 401)
    return new AppError('not_signed_in', 'You are signed out. Sign in and try again; nothing was changed.', {
      reason: 'signed_out',
    })
  if (status === 403) {
    return new AppError(
      'cross_site',
      'This request did not come from a page of Rankplan, so it was not carried out. Open Rankplan itself and try again.',
      { reason: 'other_site' },
    )
  }
  return new Error(`the sign-in library refused with ${status} ${code ?? 'and no code'}`)
}
