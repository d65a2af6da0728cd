import { CampaignParams } from '#lib/contracts/campaigns'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { route } from '#lib/http/route'
import { readAnnotationOptions, setAnnotationOptions } from '#lib/services/campaigns/annotation-options'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: AnnotationOptions,
  handle: ({ deps, actor, params }) => readAnnotationOptions(deps, actor, params),
})

export const PUT = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: AnnotationOptions,
  reply: AnnotationOptions,
  handle: async ({ deps, actor, params, body }) => {
    await setAnnotationOptions(deps, actor, { ...params, options: body })
    return body
  },
})
