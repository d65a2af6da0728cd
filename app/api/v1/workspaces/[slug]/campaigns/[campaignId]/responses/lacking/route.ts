import { CampaignParams } from '#lib/contracts/campaigns'
import { LACKING_PER_PAGE, LackingPrompts, LackingQuery } from '#lib/contracts/responses'
import { route } from '#lib/http/route'
import { listLackingPrompts } from '#lib/services/responses/read-responses'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  query: LackingQuery,
  reply: LackingPrompts,
  handle: ({ deps, actor, params, query }) =>
    listLackingPrompts(deps, actor, { ...params, ...query, most: LACKING_PER_PAGE }),
})
