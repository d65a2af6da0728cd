import { CampaignDetail, CampaignParams, ChangeCampaign } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { archiveCampaign } from '#lib/services/campaigns/archive-campaign'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { renameCampaign } from '#lib/services/campaigns/rename-campaign'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: CampaignDetail,
  handle: ({ deps, actor, params }) => readCampaign(deps, actor, params),
})

export const PATCH = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: ChangeCampaign,
  reply: CampaignDetail,
  handle: async ({ deps, actor, params, body }) => {
    if ('name' in body) await renameCampaign(deps, actor, { ...params, ...body })
    else await archiveCampaign(deps, actor, { ...params, ...body })
    return readCampaign(deps, actor, params)
  },
})
