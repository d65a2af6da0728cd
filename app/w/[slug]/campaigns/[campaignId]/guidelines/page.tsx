import { GuidelinesRoom } from '#components/guidelines/guidelines-room'
import { strings } from '#lib/client/strings/index'
import { CampaignDetail, CampaignParams } from '#lib/contracts/campaigns'
import { Guidelines } from '#lib/contracts/guidelines'
import { AppError } from '#lib/core/vocabulary/app-error'
import { page } from '#lib/http/page'
import { renderText } from '#lib/services/assignments/text/render-text'
import { readCampaign } from '#lib/services/campaigns/read-campaign'
import { readGuidelines } from '#lib/services/guidelines/read-guidelines'
import { textChanges } from '#lib/services/guidelines/text-changes'

export const metadata = { title: strings.campaigns.tabNames.guidelines }

export default page({
  access: 'campaign.view',
  render: async ({ deps, actor, params, search }) => {
    const asked = CampaignParams.safeParse(params)
    if (!asked.success) throw new AppError('not_found', 'There is no such campaign.')
    const campaign = CampaignDetail.parse(await readCampaign(deps, actor, asked.data))
    const { versions } = Guidelines.parse({ versions: await readGuidelines(deps, actor, asked.data) })
    const [newest, ...older] = versions
    if (!newest) throw new AppError('not_found', 'This campaign has no guidelines.')
    // An address that names no version compares the newest with the one before.
    const named = (name: 'from' | 'to') => versions.find(({ number }) => `${number}` === search[name])
    const [from, to] = [named('from') ?? older[0], named('to') ?? newest]
    return (
      <GuidelinesRoom
        key={campaign.campaignId}
        slug={params.slug ?? ''}
        campaign={campaign}
        role={actor.role}
        versions={[newest, ...older]}
        html={renderText(newest.body, deps)}
        comparison={from ? { from: from.number, to: to.number, changes: textChanges(from.body, to.body) } : null}
      />
    )
  },
})
