import { AnnotationRoom } from '#components/campaigns/annotation/annotation-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readAnnotationOptions } from '#lib/services/campaigns/annotation-options'
import { readCampaign } from '#lib/services/campaigns/read-campaign'

export const metadata = { title: strings.campaigns.tabNames.annotation }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const options = await readAnnotationOptions(deps, actor, asked.data)
    return (
      <AnnotationRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        options={options}
        role={actor.role}
      />
    )
  },
})
