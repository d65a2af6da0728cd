import { CalibrationRunParams } from '#lib/contracts/calibrations'
import { route } from '#lib/http/route'
import { deleteRun } from '#lib/services/calibrations/delete-run'

export const DELETE = route({
  access: 'calibration.edit',
  params: CalibrationRunParams,
  handle: async ({ deps, actor, params }) => {
    await deleteRun(deps, actor, params)
    return undefined
  },
})
