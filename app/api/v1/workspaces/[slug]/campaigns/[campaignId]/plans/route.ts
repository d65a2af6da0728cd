import { CampaignParams } from '#lib/contracts/campaigns'
import { LockPlan, Plans } from '#lib/contracts/plans'
import { route } from '#lib/http/route'
import { listPlans } from '#lib/services/plans/list-plans'
import { lockPlan } from '#lib/services/plans/lock-plan'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: Plans,
  handle: async ({ deps, actor, params }) => ({ plans: await listPlans(deps, actor, params) }),
})

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: LockPlan,
  reply: Plans,
  status: 201,
  handle: async ({ deps, actor, params, body }) => {
    await lockPlan(deps, actor, { ...params, ...body })
    return { plans: await listPlans(deps, actor, params) }
  },
})
