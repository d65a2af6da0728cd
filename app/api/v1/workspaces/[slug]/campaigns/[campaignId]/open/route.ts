import { CampaignParams } from '#lib/contracts/campaigns'
import { OpenedCampaign } from '#lib/contracts/running'
import { route } from '#lib/http/route'
import { openCampaign } from '#lib/services/campaigns/open-campaign'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  reply: OpenedCampaign,
  handle: ({ deps, actor, params }) => openCampaign(deps, actor, params),
})
