import { CampaignParams } from '#lib/contracts/campaigns'
import { Observed } from '#lib/contracts/replan'
import { route } from '#lib/http/route'
import { readObserved } from '#lib/services/plans/replan/read-observed'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: Observed,
  handle: ({ deps, actor, params }) => readObserved(deps, actor, params),
})
