import { type Actor, authorize } from '#lib/core/access/actor'
import type { CalibrationAlgorithm } from '#lib/core/planning/law/law-used'
import { CalibrationId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { createCalibration as create } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'
import { refuseTakenName } from './taken-name.ts'

type Asked = { name: string; metric: string; isPaperMetric: boolean; algorithm: CalibrationAlgorithm }

/** @throws AppError not_allowed, conflict when another calibration has the name */
export async function createCalibration(deps: Deps, actor: Actor, asked: Asked): Promise<CalibrationId> {
  authorize(actor, 'calibration.edit')
  const { workspaceId, membershipId: createdById } = actor
  const calibrationId = CalibrationId.parse(deps.newId())
  const at = deps.now()
  return refuseTakenName(asked.name, () =>
    deps.db.$transaction(async (tx) => {
      await create(tx, { workspaceId, calibrationId, createdById, at, ...asked })
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'calibration.created',
        targetType: 'calibration',
        targetId: calibrationId,
        summary: { name: asked.name, metric: asked.metric },
        at,
      })
      return calibrationId
    }),
  )
}
