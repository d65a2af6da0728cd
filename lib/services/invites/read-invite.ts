import type { Role } from '#lib/core/access/can'
import { type InviteState, inviteState } from '#lib/core/people/invite-state'
import { EmailAddress } from '#lib/core/people/person'
import { findPersonByEmail } from '#lib/data/people/accounts'
import { findInvite } from '#lib/data/people/invites'
import type { Deps } from '../deps.ts'
import { tokenHash } from '../people/token-hash.ts'

export type OpenInvite = {
  state: InviteState
  email: EmailAddress
  role: Role
  workspaceName: string
  workspaceSlug: string
  /** Whether the address signs in already: then accepting needs a sign-in, not a new account. */
  hasAccount: boolean
}

/** The invite a link stands for, whatever became of it; null when no invite ever had this token. The token is the permission. */
export async function readInvite(
  deps: Pick<Deps, 'db' | 'now'>,
  { token }: { token: string },
): Promise<OpenInvite | null> {
  const invite = await findInvite(deps.db, { tokenHash: tokenHash(token) })
  if (!invite || invite.isArchived) return null
  const email = EmailAddress.parse(invite.email)
  const { role, workspaceName, workspaceSlug } = invite
  const hasAccount = (await findPersonByEmail(deps.db, { email })) !== null
  return { state: inviteState(invite, deps.now()), email, role, workspaceName, workspaceSlug, hasAccount }
}
