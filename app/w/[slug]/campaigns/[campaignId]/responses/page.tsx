import { ResponsesRoom } from '#components/responses/responses-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { CampaignResponses } from '#lib/contracts/responses'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readCampaignResponses } from '#lib/services/responses/read-responses'

export const metadata = { title: strings.campaigns.tabNames.responses }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const first = CampaignResponses.parse(await readCampaignResponses(deps, actor, asked.data))
    return (
      <ResponsesRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        first={first}
        role={actor.role}
      />
    )
  },
})
