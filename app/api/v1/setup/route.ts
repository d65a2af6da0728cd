import { OpenWorkspace, SetUp } from '#lib/contracts/accounts'
import { addressBucket, rateRules } from '#lib/core/access/rate-rules'
import { accountDeps } from '#lib/http/account-deps'
import { route } from '#lib/http/route'
import { expectedSetupToken } from '#lib/http/setup-token'
import { signInReply } from '#lib/http/sign-in-reply'
import { countTry } from '#lib/services/people/limit-tries'
import { claimInstallation } from '#lib/services/setup/claim-installation'

export const POST = route({
  access: 'public',
  body: SetUp,
  handle: async ({ deps, body, headers, clientAddress }) => {
    await countTry(deps, [{ rule: rateRules.setup, whom: [addressBucket(clientAddress)] }])
    const claimed = await claimInstallation(accountDeps(deps), expectedSetupToken(deps), body)
    return signInReply(deps, { ...body, headers }, OpenWorkspace.parse(claimed))
  },
})
