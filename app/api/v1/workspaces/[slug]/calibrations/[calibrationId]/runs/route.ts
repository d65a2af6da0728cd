import { AddedRuns, AddRuns, CalibrationParams } from '#lib/contracts/calibrations'
import { route } from '#lib/http/route'
import { addTypedRuns } from '#lib/services/calibrations/add-typed-runs'

export const POST = route({
  access: 'calibration.edit',
  params: CalibrationParams,
  body: AddRuns,
  reply: AddedRuns,
  status: 201,
  handle: ({ deps, actor, params, body }) => addTypedRuns(deps, actor, { ...params, ...body }),
})
