import { CampaignParams } from '#lib/contracts/campaigns'
import { PreviewedGuidelines, PreviewGuidelines } from '#lib/contracts/guidelines'
import { route } from '#lib/http/route'
import { previewGuidelines } from '#lib/services/guidelines/preview-guidelines'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: PreviewGuidelines,
  reply: PreviewedGuidelines,
  handle: ({ deps, actor, params, body }) => previewGuidelines(deps, actor, { ...params, ...body }),
})
