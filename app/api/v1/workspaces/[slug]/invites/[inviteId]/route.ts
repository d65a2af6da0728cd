import { InvitePath } from '#lib/contracts/invites'
import { route } from '#lib/http/route'
import { revokeInvite } from '#lib/services/invites/revoke-invite'

export const DELETE = route({
  access: 'invite.revoke',
  params: InvitePath,
  handle: async ({ deps, actor, params }) => {
    await revokeInvite(deps, actor, params)
    return undefined
  },
})
