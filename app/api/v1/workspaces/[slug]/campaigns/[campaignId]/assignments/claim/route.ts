import { ClaimItems, Queue } from '#lib/contracts/assignments'
import { CampaignParams } from '#lib/contracts/campaigns'
import { route } from '#lib/http/route'
import { claimNext } from '#lib/services/assignments/claim-next'

/** Claims only when asked to: a link that is fetched ahead of a click must not. */
export const POST = route({
  access: 'assignment.work',
  params: CampaignParams,
  body: ClaimItems,
  reply: Queue,
  handle: ({ deps, actor, params, body }) =>
    claimNext(deps, actor, { ...params, holding: body.holding, dayStartedAt: new Date(body.dayStartedAt) }),
})
