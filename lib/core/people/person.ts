import { z } from 'zod'
import { plainLine } from './plain-text.ts'

export const MIN_PASSWORD_LENGTH = 10
export const MAX_PASSWORD_LENGTH = 128
const MAX_EMAIL_LENGTH = 254

/** An e-mail address in the form it is stored and compared in: lower case, trimmed. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(MAX_EMAIL_LENGTH, { error: `An address has at most ${MAX_EMAIL_LENGTH} characters.` })
  .pipe(z.email({ error: 'Enter an e-mail address such as ada@example.org.' }))
export type EmailAddress = z.infer<typeof EmailAddress>

export const PersonName = plainLine('a name', 120)

/** Length alone is asked for: rules about digits and signs make passwords worse, not better (NIST SP 800-63B 5.1.1.2). */
export const NewPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, { error: `Use at least ${MIN_PASSWORD_LENGTH} characters.` })
  .max(MAX_PASSWORD_LENGTH, { error: `Use at most ${MAX_PASSWORD_LENGTH} characters.` })
