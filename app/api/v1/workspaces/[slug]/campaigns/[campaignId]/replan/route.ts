import { CampaignParams } from '#lib/contracts/campaigns'
import { AppliedReplan, ApplyReplan } from '#lib/contracts/replan'
import { route } from '#lib/http/route'
import { applyReplan } from '#lib/services/plans/replan/apply-replan'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: ApplyReplan,
  reply: AppliedReplan,
  status: 201,
  handle: ({ deps, actor, params, body }) => applyReplan(deps, actor, { ...params, ...body }),
})
