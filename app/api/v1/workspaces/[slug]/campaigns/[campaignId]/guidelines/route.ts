import { CampaignParams } from '#lib/contracts/campaigns'
import { Guidelines, SavedGuidelines, SaveGuidelines } from '#lib/contracts/guidelines'
import { route } from '#lib/http/route'
import { readGuidelines } from '#lib/services/guidelines/read-guidelines'
import { saveGuidelines } from '#lib/services/guidelines/save-guidelines'

export const GET = route({
  access: 'campaign.view',
  params: CampaignParams,
  reply: Guidelines,
  handle: async ({ deps, actor, params }) => ({ versions: await readGuidelines(deps, actor, params) }),
})

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: SaveGuidelines,
  reply: SavedGuidelines,
  status: 201,
  handle: async ({ deps, actor, params, body }) => ({
    version: await saveGuidelines(deps, actor, { ...params, ...body }),
  }),
})
