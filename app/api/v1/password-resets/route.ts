import { ResetPassword } from '#lib/contracts/accounts'
import { addressBucket, rateRules } from '#lib/core/access/rate-rules'
import { resetPassword } from '#lib/http/reset-password'
import { route } from '#lib/http/route'
import { countTry } from '#lib/services/people/limit-tries'

export const POST = route({
  access: 'public',
  body: ResetPassword,
  handle: async ({ deps, body, clientAddress }) => {
    await countTry(deps, [{ rule: rateRules.reset, whom: [addressBucket(clientAddress)] }])
    await resetPassword(deps, body)
    return undefined
  },
})
