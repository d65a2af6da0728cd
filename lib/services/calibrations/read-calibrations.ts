import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CalibrationId } from '#lib/core/vocabulary/ids'
import { type Calibration, findCalibration, listCalibrations as list } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'

export const NO_CALIBRATION = 'There is no such calibration in this workspace.'

/** By name; archived ones only when asked for. @throws AppError not_allowed */
export function listCalibrations(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { archived }: { archived: boolean },
): Promise<Calibration[]> {
  authorize(actor, 'evidence.view')
  return list(deps.db, { workspaceId: actor.workspaceId, archived })
}

/** @throws AppError not_allowed, not_found */
export async function readCalibration(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { calibrationId }: { calibrationId: CalibrationId },
): Promise<Calibration> {
  authorize(actor, 'evidence.view')
  const calibration = await findCalibration(deps.db, { workspaceId: actor.workspaceId, calibrationId })
  if (!calibration) throw new AppError('not_found', NO_CALIBRATION)
  return calibration
}
