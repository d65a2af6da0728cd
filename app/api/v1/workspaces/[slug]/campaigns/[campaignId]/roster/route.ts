import { CampaignParams } from '#lib/contracts/campaigns'
import { AddedToRoster, AddToRoster, RosterChoices } from '#lib/contracts/running'
import { route } from '#lib/http/route'
import { addToRoster } from '#lib/services/roster/change-roster'
import { readRosterChoices } from '#lib/services/roster/read-roster'

export const GET = route({
  access: 'campaign.edit',
  params: CampaignParams,
  reply: RosterChoices,
  handle: ({ deps, actor, params }) => readRosterChoices(deps, actor, params),
})

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: AddToRoster,
  reply: AddedToRoster,
  handle: async ({ deps, actor, params, body }) => ({ added: await addToRoster(deps, actor, { ...params, ...body }) }),
})
