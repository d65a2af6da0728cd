import { z } from 'zod'
import { Role } from '#lib/core/access/can'
import { InviteState } from '#lib/core/people/invite-state'
import { EmailAddress, NewPassword, PersonName } from '#lib/core/people/person'
import { InviteId } from '#lib/core/vocabulary/ids'
import { LinkToken } from './accounts.ts'

export const MAX_INVITES_AT_ONCE = 500
export const inviteDays = [1, 7, 30] as const
const InviteDays = z.literal(inviteDays, { error: 'Choose 1, 7 or 30 days.' })

export const CreateInvites = z.strictObject({
  emails: z
    .array(EmailAddress)
    .min(1, { error: 'Enter at least one e-mail address.' })
    .max(MAX_INVITES_AT_ONCE, { error: `Invite at most ${MAX_INVITES_AT_ONCE} people at a time.` }),
  role: Role,
  days: InviteDays,
})
export type CreateInvites = z.infer<typeof CreateInvites>

export const MadeInvite = z.strictObject({ inviteId: InviteId, email: z.string(), url: z.string() })
export type MadeInvite = z.infer<typeof MadeInvite>

export const CreatedInvites = z.strictObject({
  made: z.array(MadeInvite),
  alreadyMembers: z.array(z.string()),
  alreadyInvited: z.array(z.string()),
  expiresAt: z.iso.datetime(),
})
export type CreatedInvites = z.infer<typeof CreatedInvites>

export const RenewInvite = z.strictObject({ days: InviteDays })
export const RenewedInvite = z.strictObject({ ...MadeInvite.shape, expiresAt: z.iso.datetime() })
export type RenewedInvite = z.infer<typeof RenewedInvite>

export const Invite = z.strictObject({
  inviteId: InviteId,
  email: z.string(),
  role: Role,
  state: InviteState,
  createdAt: z.iso.datetime(),
  createdByName: z.string(),
  expiresAt: z.iso.datetime(),
})
export type Invite = z.infer<typeof Invite>

export const Invites = z.strictObject({ invites: z.array(Invite) })
export type Invites = z.infer<typeof Invites>
export const InvitePath = z.object({ slug: z.string(), inviteId: InviteId })

export const AcceptInvite = z.strictObject({ token: LinkToken })
export type AcceptInvite = z.infer<typeof AcceptInvite>
export const JoinByInvite = z.strictObject({ token: LinkToken, name: PersonName, password: NewPassword })
export type JoinByInvite = z.infer<typeof JoinByInvite>
