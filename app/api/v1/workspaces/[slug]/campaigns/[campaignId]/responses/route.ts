import { CampaignParams } from '#lib/contracts/campaigns'
import { CampaignResponses } from '#lib/contracts/responses'
import { route } from '#lib/http/route'
import { readCampaignResponses } from '#lib/services/responses/read-responses'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: CampaignResponses,
  handle: ({ deps, actor, params }) => readCampaignResponses(deps, actor, params),
})
