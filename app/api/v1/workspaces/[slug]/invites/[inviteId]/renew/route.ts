import { InvitePath, RenewedInvite, RenewInvite } from '#lib/contracts/invites'
import { rateRules } from '#lib/core/access/rate-rules'
import { route } from '#lib/http/route'
import { renewInvite } from '#lib/services/invites/renew-invite'
import { countTry } from '#lib/services/people/limit-tries'

export const POST = route({
  access: 'invite.create',
  params: InvitePath,
  body: RenewInvite,
  reply: RenewedInvite,
  status: 201,
  handle: async ({ deps, actor, params, body }) => {
    await countTry(deps, [{ rule: rateRules.inviteCreate, whom: [actor.workspaceId] }])
    const { token, expiresAt, ...invite } = await renewInvite(deps, actor, { ...params, ...body })
    return { ...invite, url: `${deps.env.BASE_URL}/invite/${token}`, expiresAt: expiresAt.toISOString() }
  },
})
