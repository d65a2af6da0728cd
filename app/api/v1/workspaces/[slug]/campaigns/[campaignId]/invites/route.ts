import { CampaignParams } from '#lib/contracts/campaigns'
import { InviteToRoster, RosterInvites } from '#lib/contracts/running'
import { rateRules } from '#lib/core/access/rate-rules'
import { route } from '#lib/http/route'
import { countTry } from '#lib/services/people/limit-tries'
import { inviteToRoster } from '#lib/services/roster/invite-to-roster'

export const POST = route({
  access: 'campaign.edit',
  params: CampaignParams,
  body: InviteToRoster,
  reply: RosterInvites,
  status: 201,
  handle: async ({ deps, actor, params, body }) => {
    await countTry(deps, [{ rule: rateRules.inviteCreate, whom: [actor.workspaceId] }])
    const { made, ...rest } = await inviteToRoster(deps, actor, { ...params, ...body })
    return {
      ...rest,
      made: made.map(({ token, ...invite }) => ({ ...invite, url: `${deps.env.BASE_URL}/invite/${token}` })),
    }
  },
})
