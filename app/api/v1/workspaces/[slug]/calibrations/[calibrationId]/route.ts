import { Calibration, CalibrationParams, ChangeCalibration } from '#lib/contracts/calibrations'
import { route } from '#lib/http/route'
import { changeCalibration } from '#lib/services/calibrations/change-calibration'
import { readCalibration } from '#lib/services/calibrations/read-calibrations'

export const GET = route({
  access: 'evidence.view',
  params: CalibrationParams,
  reply: Calibration,
  handle: ({ deps, actor, params }) => readCalibration(deps, actor, params),
})

export const PATCH = route({
  access: 'calibration.edit',
  params: CalibrationParams,
  body: ChangeCalibration,
  reply: Calibration,
  handle: async ({ deps, actor, params, body }) => {
    await changeCalibration(deps, actor, { ...params, ...body })
    return readCalibration(deps, actor, params)
  },
})
