import { CampaignParams } from '#lib/contracts/campaigns'
import { CampaignProgress } from '#lib/contracts/running'
import { route } from '#lib/http/route'
import { readProgress } from '#lib/services/campaigns/read-progress'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: CampaignProgress,
  handle: ({ deps, actor, params }) => readProgress(deps, actor, params),
})
