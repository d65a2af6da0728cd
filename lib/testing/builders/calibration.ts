import type { Actor } from '#lib/core/access/actor'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import type { CalibrationId } from '#lib/core/vocabulary/ids'
import { addRuns } from '#lib/services/calibrations/add-runs'
import { createCalibration } from '#lib/services/calibrations/create-calibration'
import { testDatabase } from '../database.ts'

/** A run of 3,000 prompts under the paper's settings. */
export function buildRun(responsesPerPrompt: number, diversity: number, value: number): RunFigures {
  return { prompts: 3_000, responsesPerPrompt, diversity, settings: PAPER_SETTINGS, value, seed: null }
}

/** A calibration of a win rate by DPO, with enough runs for a law unless told otherwise. */
export async function buildCalibration(
  actor: Actor,
  { name, runs }: { name?: string; runs?: readonly RunFigures[] } = {},
): Promise<{ calibrationId: CalibrationId }> {
  const deps = testDatabase()
  const calibrationId = await createCalibration(deps, actor, {
    name: name ?? `Runs ${deps.newId().slice(-12)}`,
    metric: 'win rate',
    isPaperMetric: false,
    algorithm: 'other',
  })
  const given = runs ?? [buildRun(2, 13, 50), buildRun(2, 19, 54), buildRun(4, 13, 53), buildRun(4, 18, 57)]
  if (given.length > 0) await addRuns(deps, actor, { calibrationId, runs: given })
  return { calibrationId }
}
