import { ReturnedLeases } from '#lib/contracts/assignments'
import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { returnLeases } from '#lib/services/assignments/return-leases'

export const POST = route({
  access: 'assignment.work',
  params: CampaignParams,
  reply: ReturnedLeases,
  handle: ({ deps, actor, params }) => returnLeases(deps, actor, params),
})
