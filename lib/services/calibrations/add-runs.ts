import { type Actor, authorize } from '#lib/core/access/actor'
import type { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type CalibrationId, CalibrationRunId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { insertCalibrationRuns } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'
import { readCalibration } from './read-calibrations.ts'

/** A calibration is read and fitted whole, on every page that offers its law. */
export const MOST_RUNS = 2_000

/**
 * Adds runs, all or none. `pilotId` where they are a pilot's, which must be of this workspace.
 * @throws AppError not_allowed, not_found, conflict when it is archived or would hold too many
 */
export async function addRuns(
  deps: Deps,
  actor: Actor,
  asked: { calibrationId: CalibrationId; runs: readonly RunFigures[]; pilotId?: string },
): Promise<{ added: number }> {
  authorize(actor, 'calibration.edit')
  const { workspaceId } = actor
  const { calibrationId, pilotId = null } = asked
  const { name, archivedAt } = await readCalibration(deps, actor, { calibrationId })
  if (asked.runs.length === 0) throw new AppError('invalid_input', 'There is no run to add.')
  if (archivedAt) throw new AppError('conflict', 'This calibration is archived. Bring it back before you add runs.')
  const runs = asked.runs.map((run) => ({ ...run, runId: CalibrationRunId.parse(deps.newId()) }))
  const at = deps.now()
  return deps.db.$transaction(async (tx) => {
    const added = await insertCalibrationRuns(tx, { workspaceId, calibrationId, runs, pilotId, most: MOST_RUNS, at })
    if (added === 0) {
      const most = MOST_RUNS.toLocaleString('en')
      const message = `A calibration holds at most ${most} runs, and none while it is archived. Nothing was added.`
      throw new AppError('conflict', message)
    }
    await recordAudit(tx, {
      id: deps.newId(),
      workspaceId,
      actorUserId: actor.userId,
      action: 'calibration.runs-added',
      targetType: 'calibration',
      targetId: calibrationId,
      summary: { name, count: added },
      at,
    })
    return { added }
  })
}
