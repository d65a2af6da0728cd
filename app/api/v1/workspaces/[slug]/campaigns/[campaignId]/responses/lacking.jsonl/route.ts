import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { streamResponse } from '#lib/http/stream-response'
import { exportLackingPrompts } from '#lib/services/responses/read-responses'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  handle: ({ deps, actor, params }) =>
    streamResponse(exportLackingPrompts(deps, actor, params), {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="responses-needed-${params.campaignId}.jsonl"`,
    }),
})
