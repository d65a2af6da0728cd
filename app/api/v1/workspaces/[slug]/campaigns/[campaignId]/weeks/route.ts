import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { PlanWeeks } from '#lib/contracts/waves'
import { route } from '#lib/http/route'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { planWeeks } from '#lib/services/waves/plan-weeks'

/** Answers with the draft, which is the first of the waves now. */
export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: PlanWeeks,
  reply: CampaignDetail,
  status: 201,
  handle: async ({ deps, actor, params, body }) => {
    await planWeeks(deps, actor, { ...params, ...body })
    return readCampaign(deps, actor, params)
  },
})
