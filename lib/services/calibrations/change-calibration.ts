import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CalibrationId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { archiveCalibration, findCalibration, renameCalibration } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'
import { NO_CALIBRATION } from './read-calibrations.ts'
import { refuseTakenName } from './taken-name.ts'

type Change = { name: string } | { archived: boolean }

/**
 * A new name, or in and out of the archive; what is so already changes nothing.
 * @throws AppError not_allowed, not_found, conflict when another active calibration has the name
 */
export async function changeCalibration(
  deps: Deps,
  actor: Actor,
  { calibrationId, ...change }: { calibrationId: CalibrationId } & Change,
): Promise<void> {
  authorize(actor, 'calibration.edit')
  const { workspaceId } = actor
  const before = await findCalibration(deps.db, { workspaceId, calibrationId })
  if (!before) throw new AppError('not_found', NO_CALIBRATION)
  const at = deps.now()
  await refuseTakenName('name' in change ? change.name : before.name, () =>
    deps.db.$transaction(async (tx) => {
      const told = (action: `calibration.${string}`, summary: Record<string, string>) =>
        recordAudit(tx, {
          id: deps.newId(),
          workspaceId,
          actorUserId: actor.userId,
          action,
          targetType: 'calibration',
          targetId: calibrationId,
          summary,
          at,
        })
      if ('name' in change) {
        const old = await renameCalibration(tx, { workspaceId, calibrationId, name: change.name })
        if (old !== null && old !== change.name) await told('calibration.renamed', { before: old, after: change.name })
        return
      }
      const archivedAt = change.archived ? at : null
      if (await archiveCalibration(tx, { workspaceId, calibrationId, archivedAt }))
        await told(change.archived ? 'calibration.archived' : 'calibration.restored', { name: before.name })
    }),
  )
}
