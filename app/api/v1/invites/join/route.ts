import { OpenWorkspace } from '#lib/contracts/accounts'
import { JoinByInvite } from '#lib/contracts/invites'
import { addressBucket, rateRules } from '#lib/core/access/rate-rules'
import { accountDeps } from '#lib/http/account-deps'
import { route } from '#lib/http/route'
import { signInReply } from '#lib/http/sign-in-reply'
import { joinByInvite } from '#lib/services/invites/join-by-invite'
import { countTry } from '#lib/services/people/limit-tries'

export const POST = route({
  access: 'public',
  body: JoinByInvite,
  handle: async ({ deps, body, headers, clientAddress }) => {
    await countTry(deps, [{ rule: rateRules.inviteAccept, whom: [addressBucket(clientAddress)] }])
    const { slug, email } = await joinByInvite(accountDeps(deps), body)
    return signInReply(deps, { email, password: body.password, headers }, OpenWorkspace.parse({ slug }))
  },
})
