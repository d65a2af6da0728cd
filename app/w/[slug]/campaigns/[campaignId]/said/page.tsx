import { SaidRoom } from '#components/campaigns/said/said-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Said, SaidQuery } from '#lib/contracts/said'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { MOST_COUNTED, readSaid } from '#lib/services/said/read-said'

export const metadata = { title: strings.campaigns.tabNames.said }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    // An address that says nothing sensible shows everything.
    const read = SaidQuery.safeParse(search)
    const query = read.success ? read.data : SaidQuery.parse({})
    const { show, label, person, page: at } = query
    const filter = label !== undefined ? { of: 'label' as const, key: label } : show ? { of: show } : null
    const said = Said.parse(
      await readSaid(deps, actor, { ...asked.data, annotatorId: person ?? null, filter, page: at }),
    )
    return (
      <SaidRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        role={actor.role}
        said={said}
        query={query}
        mostCounted={MOST_COUNTED}
      />
    )
  },
})
