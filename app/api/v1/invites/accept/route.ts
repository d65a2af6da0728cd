import { OpenWorkspace } from '#lib/contracts/accounts'
import { AcceptInvite } from '#lib/contracts/invites'
import { addressBucket, rateRules } from '#lib/core/access/rate-rules'
import { route } from '#lib/http/route'
import { acceptInvite } from '#lib/services/invites/accept-invite'
import { countTry } from '#lib/services/people/limit-tries'

export const POST = route({
  access: 'signed-in',
  body: AcceptInvite,
  reply: OpenWorkspace,
  handle: async ({ deps, user, body, clientAddress }) => {
    await countTry(deps, [{ rule: rateRules.inviteAccept, whom: [addressBucket(clientAddress)] }])
    return acceptInvite(deps, user, body)
  },
})
