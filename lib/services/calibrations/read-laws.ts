import type { z } from 'zod'
import { type Actor, authorize } from '#lib/core/access/actor'
import { fitCalibration } from '#lib/core/planning/law/calibration/fit-calibration'
import { CALIBRATED_LAW_NAME, LAW_NAME, type LawUsed, PaperAlgorithm } from '#lib/core/planning/law/law-used'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CalibrationId } from '#lib/core/vocabulary/ids'
import { type Calibration, findCalibration, listCalibrations } from '#lib/data/calibrations/calibrations'
import type { Deps } from '../deps.ts'

/** A law by its name alone: what a plan asks for, before the server fits it. A `LawUsed` is one too. */
export type LawChoice =
  | { name: typeof LAW_NAME; algorithm: z.infer<typeof PaperAlgorithm> }
  | { name: typeof CALIBRATED_LAW_NAME; calibrationId: CalibrationId }

/** Every law a planner may choose: the paper's two, then the workspace's calibrations that have runs and give a law, by name. @throws AppError not_allowed */
export async function listLaws(deps: Pick<Deps, 'db'>, actor: Actor): Promise<LawUsed[]> {
  authorize(actor, 'campaign.view')
  const calibrations = await listCalibrations(deps.db, { workspaceId: actor.workspaceId, archived: false })
  return [
    ...PaperAlgorithm.options.map((algorithm) => ({ name: LAW_NAME, algorithm }) as const),
    ...calibrations.flatMap((calibration) => calibratedLaw(calibration) ?? []),
  ]
}

/**
 * A chosen law, fitted here and now: whatever coefficients a browser or a file sent along count for nothing.
 * @throws AppError not_allowed, invalid_input when the workspace has no such calibration or no law can be fitted to its runs
 */
export async function readLaw(deps: Pick<Deps, 'db'>, actor: Actor, choice: LawChoice): Promise<LawUsed> {
  authorize(actor, 'campaign.view')
  if (choice.name === LAW_NAME) return { name: LAW_NAME, algorithm: choice.algorithm }
  const { calibrationId } = choice
  const calibration = await findCalibration(deps.db, { workspaceId: actor.workspaceId, calibrationId })
  const law = calibration && calibratedLaw(calibration)
  if (law) return law
  const message = calibration
    ? `The calibration “${calibration.name}” has too few runs for a law, or is refused. Choose another law.`
    : 'There is no such calibration in this workspace. Choose another law.'
  throw new AppError('invalid_input', message, { problems: [{ path: 'law', message }] })
}

/** The law of a calibration; null without runs and where none can be fitted. */
function calibratedLaw(calibration: Calibration): LawUsed | null {
  const { calibrationId, name, metric, algorithm, runs } = calibration
  const { basis, scale, settings } = fitCalibration(calibration)
  if (!basis || runs.length === 0) return null
  return {
    name: CALIBRATED_LAW_NAME,
    calibrationId,
    calibrationName: name,
    metric,
    algorithm,
    scale,
    settings,
    runs: runs.length,
    basis,
  }
}
