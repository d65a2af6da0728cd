import { AllocateCampaign, AllocationFacts, AppliedAllocation } from '#lib/contracts/allocation'
import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { allocateCampaign } from '#lib/services/allocation/allocate-campaign'
import { readAllocation } from '#lib/services/allocation/read-allocation'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: AllocationFacts,
  handle: ({ deps, actor, params }) => readAllocation(deps, actor, params),
})

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: AllocateCampaign,
  reply: AppliedAllocation,
  handle: ({ deps, actor, params, body }) => allocateCampaign(deps, actor, { ...params, ...body }),
})
