import { RenewedLeases } from '#lib/contracts/assignments'
import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { renewLeases } from '#lib/services/assignments/renew-leases'

export const POST = route({
  access: 'assignment.work',
  params: CampaignParams,
  reply: RenewedLeases,
  handle: ({ deps, actor, params }) => renewLeases(deps, actor, params),
})
