import { RemovedFromRoster, RosterPath } from '#lib/contracts/running'
import { route } from '#lib/http/route'
import { removeFromRoster } from '#lib/services/roster/change-roster'

export const DELETE = route({
  access: 'campaign.edit',
  params: RosterPath,
  reply: RemovedFromRoster,
  handle: ({ deps, actor, params }) => removeFromRoster(deps, actor, params),
})
