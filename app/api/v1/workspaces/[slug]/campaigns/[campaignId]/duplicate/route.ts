import { CampaignDetail, CampaignParams, DuplicateCampaign } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { duplicateCampaign } from '#lib/services/campaigns/duplicate-campaign'
import { readCampaign } from '#lib/services/campaigns/read-campaign'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: DuplicateCampaign,
  reply: CampaignDetail,
  status: 201,
  handle: async ({ deps, actor, params, body }) =>
    readCampaign(deps, actor, { campaignId: await duplicateCampaign(deps, actor, { ...params, ...body }) }),
})
