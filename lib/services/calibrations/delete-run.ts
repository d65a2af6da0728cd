import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CalibrationId, CalibrationRunId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { deleteCalibrationRun } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'

/** Takes a run out; plans that were locked keep the law as it was. @throws AppError not_allowed, not_found */
export async function deleteRun(
  deps: Deps,
  actor: Actor,
  { calibrationId, runId }: { calibrationId: CalibrationId; runId: CalibrationRunId },
): Promise<void> {
  authorize(actor, 'calibration.edit')
  const { workspaceId } = actor
  await deps.db.$transaction(async (tx) => {
    const run = await deleteCalibrationRun(tx, { workspaceId, calibrationId, runId })
    if (!run)
      throw new AppError('not_found', 'There is no such run in this calibration, or the calibration is archived.')
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'calibration.run-removed',
      targetType: 'calibration',
      targetId: calibrationId,
      summary: { ...run },
      at: deps.now(),
    })
  })
}
