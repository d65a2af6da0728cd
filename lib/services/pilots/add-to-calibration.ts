import { type Actor, authorize } from '#lib/core/access/actor'
import { calibrationRuns } from '#lib/core/planning/pilot/calibration-runs'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { isPaperScore } from '#lib/core/planning/pilot/pilot-question'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CalibrationId, PilotId } from '#lib/core/vocabulary/ids'
import type { Calibration } from '#lib/data/calibrations/calibrations'
import { addRuns } from '../calibrations/add-runs.ts'
import { listCalibrations, readCalibration } from '../calibrations/read-calibrations.ts'
import type { Deps } from '../deps.ts'
import { readPilot } from './read-pilots.ts'

export type PilotCalibration = {
  calibrationId: CalibrationId
  name: string
  /** Scored runs of this pilot that it does not hold yet. */
  newRuns: number
}

/** Calibrations in use that speak of a pilot's score and algorithm, with how many of its runs they lack. @throws AppError not_allowed, not_found */
export async function listPilotCalibrations(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { pilotId }: { pilotId: PilotId },
): Promise<PilotCalibration[]> {
  const pilot = await readPilot(deps, actor, { pilotId })
  const calibrations = await listCalibrations(deps, actor, { archived: false })
  return calibrations
    .filter((calibration) => speaksOf(calibration, pilot.design.question))
    .map((calibration) => ({
      calibrationId: calibration.calibrationId,
      name: calibration.name,
      newRuns: lackedBy(calibration, calibrationRuns(pilot)).length,
    }))
}

/**
 * Adds the scored runs of a pilot to a calibration of the same score and algorithm. Those that it holds already, by their name,
 * are left alone.
 * @throws AppError not_allowed, not_found, conflict where nothing is to be added, invalid_input for a calibration of something else
 */
export async function addToCalibration(
  deps: Deps,
  actor: Actor,
  { pilotId, calibrationId }: { pilotId: PilotId; calibrationId: CalibrationId },
): Promise<{ added: number }> {
  authorize(actor, 'calibration.edit')
  const pilot = await readPilot(deps, actor, { pilotId })
  const calibration = await readCalibration(deps, actor, { calibrationId })
  if (!speaksOf(calibration, pilot.design.question)) {
    const message = `The calibration “${calibration.name}” is of another score or algorithm than this pilot. Choose one of ${pilot.design.question.metric}.`
    throw new AppError('invalid_input', message, { problems: [{ path: 'calibrationId', message }] })
  }
  const runs = lackedBy(calibration, calibrationRuns(pilot))
  if (runs.length === 0)
    throw new AppError(
      'conflict',
      'This calibration holds every scored run of the pilot already, or none is scored yet.',
    )
  return addRuns(deps, actor, { calibrationId, runs, pilotId })
}

function speaksOf(calibration: Calibration, question: PilotQuestion): boolean {
  if (calibration.algorithm !== question.algorithm) return false
  if (isPaperScore(question) || calibration.isPaperMetric) return isPaperScore(question) && calibration.isPaperMetric
  return calibration.metric.trim().toLowerCase() === question.metric.trim().toLowerCase()
}

function lackedBy<Run extends { seed: string | null }>({ runs }: Calibration, offered: readonly Run[]): Run[] {
  const held = new Set(runs.flatMap(({ fromPilot, seed }) => (fromPilot && seed !== null ? [seed] : [])))
  return offered.filter(({ seed }) => seed === null || !held.has(seed))
}
