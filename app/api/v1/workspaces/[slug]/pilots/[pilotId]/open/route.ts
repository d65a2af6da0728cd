import { OpenedPilot, PilotParams } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { openPilot } from '#lib/services/pilots/open-pilot'

export const POST = route({
  access: 'campaign.edit',
  params: PilotParams,
  reply: OpenedPilot,
  handle: async ({ deps, actor, params }) => ({ arms: await openPilot(deps, actor, params) }),
})
