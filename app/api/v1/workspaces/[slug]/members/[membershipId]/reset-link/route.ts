import { MemberPath, ResetLink } from '#lib/contracts/workspaces'
import { rateRules } from '#lib/core/access/rate-rules'
import { accountDeps } from '#lib/http/account-deps'
import { route } from '#lib/http/route'
import { countTry } from '#lib/services/people/limit-tries'
import { makeResetLink } from '#lib/services/workspaces/make-reset-link'

export const POST = route({
  access: 'member.reset-password',
  params: MemberPath,
  reply: ResetLink,
  status: 201,
  handle: async ({ deps, actor, params }) => {
    await countTry(deps, [{ rule: rateRules.resetLink, whom: [actor.workspaceId] }])
    const { token, expiresAt, name } = await makeResetLink(accountDeps(deps), actor, params)
    return { url: `${deps.env.BASE_URL}/reset/${token}`, expiresAt: expiresAt.toISOString(), name }
  },
})
