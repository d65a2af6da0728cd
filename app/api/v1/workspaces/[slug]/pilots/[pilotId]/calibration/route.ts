import { PilotParams, UsedForCalibration, UseForCalibration } from '#lib/contracts/pilots'
import { route } from '#lib/http/route'
import { addToCalibration } from '#lib/services/pilots/add-to-calibration'

export const POST = route({
  access: 'calibration.edit',
  params: PilotParams,
  body: UseForCalibration,
  reply: UsedForCalibration,
  handle: ({ deps, actor, params, body }) => addToCalibration(deps, actor, { ...params, ...body }),
})
