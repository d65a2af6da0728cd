import { Calibration, Calibrations, CalibrationsQuery, CreateCalibration } from '#lib/contracts/calibrations'
import { route } from '#lib/http/route'
import { createCalibration } from '#lib/services/calibrations/create-calibration'
import { listCalibrations, readCalibration } from '#lib/services/calibrations/read-calibrations'

export const GET = route({
  access: 'evidence.view',
  query: CalibrationsQuery,
  reply: Calibrations,
  handle: async ({ deps, actor, query }) => ({
    calibrations: await listCalibrations(deps, actor, { archived: query.archived === 'true' }),
  }),
})

export const POST = route({
  access: 'calibration.edit',
  body: CreateCalibration,
  reply: Calibration,
  status: 201,
  handle: async ({ deps, actor, body }) =>
    readCalibration(deps, actor, { calibrationId: await createCalibration(deps, actor, body) }),
})
