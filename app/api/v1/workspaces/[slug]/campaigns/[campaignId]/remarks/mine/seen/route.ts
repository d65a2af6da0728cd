import { CampaignParams } from '#lib/contracts/campaigns'
import { SeeAnswers } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { seeAnswers } from '#lib/services/remarks/read-my-remarks'

export const POST = route({
  access: 'assignment.work',
  params: CampaignParams,
  body: SeeAnswers,
  handle: async ({ deps, actor, params, body }) => {
    await seeAnswers(deps, actor, { ...params, ...body })
    return undefined
  },
})
