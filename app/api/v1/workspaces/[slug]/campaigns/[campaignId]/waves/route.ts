import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { PlanNextWave } from '#lib/contracts/waves'
import { route } from '#lib/http/route'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { planNextWave } from '#lib/services/waves/plan-next-wave'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: PlanNextWave,
  reply: CampaignDetail,
  status: 201,
  handle: async ({ deps, actor, params, body }) =>
    readCampaign(deps, actor, { campaignId: await planNextWave(deps, actor, { ...params, ...body }) }),
})
