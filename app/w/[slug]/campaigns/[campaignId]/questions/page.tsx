import { RemarksRoom } from '#components/remarks/remarks-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Remarks, RemarksQuery } from '#lib/contracts/remarks'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readRemarks } from '#lib/services/remarks/read-remarks'

export const metadata = { title: strings.campaigns.tabNames.questions }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    // An address that says nothing sensible shows everything.
    const read = RemarksQuery.safeParse(search)
    const query = read.success ? read.data : RemarksQuery.parse({})
    const filter = { state: query.state ?? null, kind: query.kind ?? null, annotatorId: query.person ?? null }
    const found = Remarks.parse(await readRemarks(deps, actor, { ...asked.data, filter, page: query.page }))
    return (
      <RemarksRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        role={actor.role}
        found={found}
        query={query}
      />
    )
  },
})
