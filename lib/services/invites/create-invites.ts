import type { Actor } from '#lib/core/access/actor'
import { grantableRoles, type Role } from '#lib/core/access/can'
import type { EmailAddress } from '#lib/core/people/person'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type CampaignId, InviteId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import { createInvites as insertInvites, listMemberAddresses, revokeExpiredInvites } from '#lib/data/people/invites'
import type { LinkDeps } from '../people/account-deps.ts'
import { tokenHash } from '../people/token-hash.ts'
import { withPeopleLocked } from '../workspaces/with-people-locked.ts'

const DAY_MS = 24 * 3600 * 1000

export type CreateInvites = { emails: readonly EmailAddress[]; role: Role; days: number }
export type MadeInvite = { inviteId: InviteId; email: string; token: string }
export type CreatedInvites = {
  made: MadeInvite[]
  alreadyMembers: string[]
  alreadyInvited: string[]
  expiresAt: Date
}

/** Who may grant `role`. @throws AppError not_allowed */
export function assertGrantable(actor: Actor, role: Role): void {
  if (grantableRoles(actor.role).includes(role)) return
  throw new AppError('not_allowed', `As ${actor.role} you cannot invite someone as ${role}. An owner can.`)
}

/**
 * One single-use link per distinct address; the tokens are returned here and never again. Addresses of members and of
 * people with a live invite get none and are named. @throws AppError not_allowed
 */
export function createInvites(deps: LinkDeps, actor: Actor, input: CreateInvites): Promise<CreatedInvites> {
  return withPeopleLocked(deps, actor, 'invite.create', (tx, current) =>
    makeInvites(deps, tx, current, { ...input, campaignId: null }),
  )
}

/** The same within a transaction that holds the workspace's people; with a campaign, accepting joins its roster. */
export async function makeInvites(
  deps: LinkDeps,
  tx: Connection,
  current: Actor,
  input: CreateInvites & { campaignId: CampaignId | null },
): Promise<CreatedInvites> {
  const emails = [...new Set(input.emails)]
  const { role, campaignId } = input
  assertGrantable(current, role)
  const { workspaceId, membershipId: createdById } = current
  const at = deps.now()
  const expiresAt = new Date(at.getTime() + input.days * DAY_MS)
  const wanted = emails.map((email) => ({ inviteId: InviteId.parse(deps.newId()), email, token: deps.newToken() }))
  await revokeExpiredInvites(tx, { workspaceId, emails, at })
  const invites = wanted.map(({ token, ...invite }) => ({ ...invite, tokenHash: tokenHash(token) }))
  const created = new Set(
    await insertInvites(tx, { workspaceId, createdById, role, campaignId, at, expiresAt, invites }),
  )
  const made = wanted.filter(({ email }) => created.has(email))
  const refused = emails.filter((email) => !created.has(email))
  const members = new Set(await listMemberAddresses(tx, { workspaceId, emails: refused }))
  for (const { inviteId, email } of made) {
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: current.userId,
      action: 'invite.created',
      targetType: 'invite',
      targetId: inviteId,
      summary: { person: email, role, expires: expiresAt.toISOString() },
      at,
    })
  }
  return {
    made,
    alreadyMembers: refused.filter((email) => members.has(email)),
    alreadyInvited: refused.filter((email) => !members.has(email)),
    expiresAt,
  }
}
