import { CampaignDetail, Campaigns, CampaignsQuery, CreateCampaign } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { createCampaign } from '#lib/services/campaigns/create-campaign'
import { listCampaigns } from '#lib/services/campaigns/list-campaigns'
import { readCampaign } from '#lib/services/campaigns/read-campaign'

export const GET = route({
  access: 'campaign.view',
  query: CampaignsQuery,
  reply: Campaigns,
  handle: async ({ deps, actor, query }) => ({
    campaigns: await listCampaigns(deps, actor, { archived: query.archived === 'true' }),
  }),
})

export const POST = route({
  access: 'campaign.edit',
  body: CreateCampaign,
  reply: CampaignDetail,
  status: 201,
  handle: async ({ deps, actor, body }) =>
    readCampaign(deps, actor, { campaignId: await createCampaign(deps, actor, body) }),
})
