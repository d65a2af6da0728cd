import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'
import { PoolName } from '#lib/core/interchange/imports/pool-name'
import { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import { CalibrationAlgorithm } from '#lib/core/planning/law/law-used'
import { CalibrationId, CalibrationRunId, PoolId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const CalibrationParams = z.object({ calibrationId: CalibrationId })
export const CalibrationRunParams = z.object({ calibrationId: CalibrationId, runId: CalibrationRunId })
export const CalibrationsQuery = z.strictObject({ archived: z.enum(['true', 'false']).default('false') })

/** What the name and the metric are held to: text that can be shown, 1 to 120 characters. */
const Words = (missing: string) => z.string({ error: missing }).trim().min(1, { error: missing }).pipe(PoolName)

export const CreateCalibration = z.strictObject({
  name: Words('Enter a name for the calibration.'),
  metric: Words('Enter the metric that the runs were scored by.'),
  isPaperMetric: z.boolean(),
  algorithm: CalibrationAlgorithm,
})
export type CreateCalibration = z.infer<typeof CreateCalibration>

/** One thing at a time: a new name, or in and out of the archive. */
export const ChangeCalibration = z.union([
  z.strictObject({ name: CreateCalibration.shape.name }),
  z.strictObject({ archived: z.boolean() }),
])
export type ChangeCalibration = z.infer<typeof ChangeCalibration>

export const MOST_TEXT_CHARACTERS = 500_000

/** Runs one by one, or a text of them; d typed, or taken from what was counted of a pool. All of them are added, or none. */
export const AddRuns = z.union([
  z.strictObject({
    run: z.strictObject({
      ...RunFigures.omit({ diversity: true }).shape,
      diversity: z.union([
        RunFigures.shape.diversity,
        z.strictObject({ poolId: PoolId, versionNumber: z.number().int().min(1) }),
      ]),
    }),
  }),
  z.strictObject({
    text: z.string().max(MOST_TEXT_CHARACTERS, { error: 'The text is too long. Add it in parts.' }),
    /** What typed d were counted under. */
    settings: DiversitySettings,
  }),
])
export type AddRuns = z.infer<typeof AddRuns>
export const AddedRuns = z.object({ added: count })

export const CalibrationRun = z.object({
  ...RunFigures.shape,
  runId: CalibrationRunId,
  fromPilot: z.boolean(),
  createdAt: Moment,
})
export type CalibrationRun = z.output<typeof CalibrationRun>

export const Calibration = z.object({
  calibrationId: CalibrationId,
  name: z.string(),
  metric: z.string(),
  isPaperMetric: z.boolean(),
  algorithm: CalibrationAlgorithm,
  createdAt: Moment,
  createdByName: z.string(),
  archivedAt: Moment.nullable(),
  runs: z.array(CalibrationRun),
})
export type Calibration = z.output<typeof Calibration>
export const Calibrations = z.object({ calibrations: z.array(Calibration) })
