import { CampaignOverview } from '#components/watch/campaign-overview'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { CampaignResponses } from '#lib/contracts/responses'
import { CampaignProgress } from '#lib/contracts/running'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readProgress } from '#lib/services/campaigns/read-progress'
import { readCampaignResponses } from '#lib/services/responses/read-responses'

export const metadata = { title: strings.campaigns.tabNames.overview }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const progress = CampaignProgress.parse(await readProgress(deps, actor, asked.data))
    const responses =
      campaign.state === 'draft' ? CampaignResponses.parse(await readCampaignResponses(deps, actor, asked.data)) : null
    return (
      <CampaignOverview
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        firstProgress={progress}
        needs={responses?.needs ?? null}
        role={actor.role}
      />
    )
  },
})
