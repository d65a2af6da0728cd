import { OpenWorkspace } from '#lib/contracts/accounts'
import { CreateWorkspace } from '#lib/contracts/workspaces'
import { rateRules } from '#lib/core/access/rate-rules'
import { route } from '#lib/http/route'
import { countTry } from '#lib/services/people/limit-tries'
import { createWorkspace } from '#lib/services/workspaces/create-workspace'

export const POST = route({
  access: 'signed-in',
  body: CreateWorkspace,
  reply: OpenWorkspace,
  status: 201,
  handle: async ({ deps, user, body }) => {
    await countTry(deps, [{ rule: rateRules.workspaceCreate, whom: [user.userId] }])
    return createWorkspace(deps, user, body)
  },
})
