import { AllocationRoom } from '#components/allocation/allocation-room'
import { strings } from '#lib/client/strings/index'
import { AllocationFacts } from '#lib/contracts/allocation'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readAllocation } from '#lib/services/allocation/read-allocation'
import { readCampaign } from '#lib/services/campaigns/read-campaign'

export const metadata = { title: strings.campaigns.tabNames.allocation }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const first = AllocationFacts.parse(await readAllocation(deps, actor, asked.data))
    return (
      <AllocationRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        first={first}
        role={actor.role}
      />
    )
  },
})
