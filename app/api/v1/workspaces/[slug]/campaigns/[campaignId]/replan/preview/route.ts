import { CampaignParams } from '#lib/contracts/campaigns'
import { PreviewReplan, ReplanPreview } from '#lib/contracts/replan'
import { route } from '#lib/http/route'
import { previewReplan } from '#lib/services/plans/replan/preview-replan'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: PreviewReplan,
  reply: ReplanPreview,
  handle: ({ deps, actor, params, body }) => previewReplan(deps, actor, { ...params, ...body }),
})
