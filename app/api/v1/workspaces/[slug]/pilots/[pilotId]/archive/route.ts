import { ArchivePilot, PilotDetail, PilotParams } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { archivePilot } from '#lib/services/pilots/archive-pilot'
import { readPilot } from '#lib/services/pilots/read-pilots'

export const POST = route({
  access: 'campaign.edit',
  params: PilotParams,
  body: ArchivePilot,
  reply: PilotDetail,
  handle: async ({ deps, actor, params, body }) => {
    await archivePilot(deps, actor, { ...params, ...body })
    return readPilot(deps, actor, params)
  },
})
