import { PilotDetail, PilotParams } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { readPilot } from '#lib/services/pilots/read-pilots'

export const GET = route({
  access: 'campaign.view',
  params: PilotParams,
  reply: PilotDetail,
  handle: ({ deps, actor, params }) => readPilot(deps, actor, params),
})
