import { SaveProfiles } from '#lib/contracts/allocation'
import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { saveProfiles } from '#lib/services/allocation/save-profiles'

export const PUT = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: SaveProfiles,
  handle: async ({ deps, actor, params, body }) => {
    await saveProfiles(deps, actor, { ...params, ...body })
    return undefined
  },
})
