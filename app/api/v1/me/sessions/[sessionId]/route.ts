import { SessionPath } from '#lib/contracts/accounts'
import { route } from '#lib/http/route'
import { endSession } from '#lib/services/people/end-session'

export const DELETE = route({
  access: 'signed-in',
  params: SessionPath,
  handle: async ({ deps, user, params }) => {
    await endSession(deps, user, params)
    return undefined
  },
})
