import { EnterScores, PilotDetail, PilotParams } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { enterScores } from '#lib/services/pilots/enter-scores'
import { readPilot } from '#lib/services/pilots/read-pilots'

export const POST = route({
  access: 'campaign.edit',
  params: PilotParams,
  body: EnterScores,
  reply: PilotDetail,
  handle: async ({ deps, actor, params, body }) => {
    await enterScores(deps, actor, { ...params, ...body })
    return readPilot(deps, actor, params)
  },
})
