import { CampaignParams } from '#lib/contracts/campaigns'
import { AcknowledgedGuidelines, AcknowledgeGuidelines } from '#lib/contracts/guidelines'
import { route } from '#lib/http/route'
import { acknowledgeGuidelines } from '#lib/services/guidelines/acknowledge-guidelines'

export const POST = route({
  access: 'assignment.work',
  params: CampaignParams,
  body: AcknowledgeGuidelines,
  reply: AcknowledgedGuidelines,
  handle: ({ deps, actor, params, body }) => acknowledgeGuidelines(deps, actor, { ...params, ...body }),
})
