import { z } from 'zod'
import { EmailAddress, MAX_PASSWORD_LENGTH, NewPassword, PersonName } from '#lib/core/people/person'
import { WorkspaceName } from '#lib/core/people/workspace-name'

const GivenPassword = z
  .string()
  .min(1, { error: 'Enter your password.' })
  .max(MAX_PASSWORD_LENGTH, { error: `A password has at most ${MAX_PASSWORD_LENGTH} characters.` })
/** Long enough for any link, short enough to be hashed without thought. */
export const LinkToken = z.string().min(1).max(200)

export const SignIn = z.strictObject({ email: EmailAddress, password: GivenPassword })
export type SignIn = z.infer<typeof SignIn>

export const ChangePassword = z.strictObject({ currentPassword: GivenPassword, newPassword: NewPassword })
export type ChangePassword = z.infer<typeof ChangePassword>

export const SetUp = z.strictObject({
  token: LinkToken,
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
  workspaceName: WorkspaceName,
})
export type SetUp = z.infer<typeof SetUp>

export const ResetPassword = z.strictObject({ token: LinkToken, newPassword: NewPassword })
export type ResetPassword = z.infer<typeof ResetPassword>

/** The workspace to open next. */
export const OpenWorkspace = z.strictObject({ slug: z.string() })
export type OpenWorkspace = z.infer<typeof OpenWorkspace>

export const OpenSession = z.strictObject({
  sessionId: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  isCurrent: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>

export const OpenSessions = z.strictObject({ sessions: z.array(OpenSession) })
export const SessionPath = z.object({ sessionId: z.uuid() })
