import { CampaignParams } from '#lib/contracts/campaigns'
import { OrderPracticeItems } from '#lib/contracts/practice'
import { route } from '#lib/http/route'
import { orderPractice } from '#lib/services/practice/change-practice'

export const PUT = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: OrderPracticeItems,
  handle: async ({ deps, actor, params, body }) => {
    await orderPractice(deps, actor, { ...params, ...body })
    return undefined
  },
})
