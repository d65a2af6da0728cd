import { PilotNeeds, PilotNeedsQuery } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { readPilotNeeds } from '#lib/services/pilots/draw-arms'

export const GET = route({
  access: 'campaign.view',
  query: PilotNeedsQuery,
  reply: PilotNeeds,
  handle: ({ deps, actor, query }) => {
    const { poolId, version, prompts, ready } = query
    return readPilotNeeds(deps, actor, { poolId, versionNumber: version, prompts, onlyReady: ready })
  },
})
