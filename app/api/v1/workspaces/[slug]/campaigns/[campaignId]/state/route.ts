import { CampaignParams } from '#lib/contracts/campaigns'
import { ChangeCampaignState, ChangedCampaignState } from '#lib/contracts/running'
import { campaignTransitions } from '#lib/core/planning/campaign-transitions'
import { route } from '#lib/http/route'
import { changeCampaignState } from '#lib/services/campaigns/change-campaign-state'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: ChangeCampaignState,
  reply: ChangedCampaignState,
  handle: async ({ deps, actor, params, body: { transition } }) => {
    const { endedLeases } = await changeCampaignState(deps, actor, { ...params, transition })
    return { state: campaignTransitions[transition].to, endedLeases }
  },
})
