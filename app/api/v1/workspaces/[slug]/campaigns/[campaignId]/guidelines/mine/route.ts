import { CampaignParams } from '#lib/contracts/campaigns'
import { MyGuidelines } from '#lib/contracts/guidelines'
import { route } from '#lib/http/route'
import { readMyGuidelines } from '#lib/services/guidelines/read-my-guidelines'

export const GET = route({
  access: 'assignment.work',
  params: CampaignParams,
  reply: MyGuidelines,
  handle: ({ deps, actor, params }) => readMyGuidelines(deps, actor, params),
})
