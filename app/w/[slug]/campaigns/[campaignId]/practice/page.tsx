import { PracticeRoom } from '#components/campaigns/practice/practice-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Practice } from '#lib/contracts/practice'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readPractice } from '#lib/services/practice/read-practice'

export const metadata = { title: strings.practice.title }

export default page({
  access: 'campaign.edit',
  render: async ({ deps, actor, params }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const practice = Practice.parse(await readPractice(deps, actor, asked.data))
    return (
      <PracticeRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        practice={practice}
        role={actor.role}
      />
    )
  },
})
