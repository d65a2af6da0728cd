import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'
import { CalibrationId } from '#lib/core/vocabulary/ids'

/** The law as plans name it: Song et al. 2024, uncalibrated. */
export const LAW_NAME = 'song-2024'
export const CALIBRATED_LAW_NAME = 'calibrated'

/** Whose lines of the paper are read. */
export const PaperAlgorithm = z.enum(['PRO', 'SFT'])

/** What a lead trained with; anything but the paper's two counts as another metric and borrows the lines of PRO. */
export const calibrationAlgorithms = ['PRO', 'SFT', 'other'] as const
export const CalibrationAlgorithm = z.enum(calibrationAlgorithms)
export type CalibrationAlgorithm = z.infer<typeof CalibrationAlgorithm>

/** points: of the paper's score, 100 × mean sigmoid of its reward model. metric: the calibration's own. */
export const LawScale = z.enum(['points', 'metric'])
export type LawScale = z.infer<typeof LawScale>

/**
 * How a line came about. paper: the paper's own. shrunk: the paper's as a prior, moved by the runs. scaled: the paper's by an
 * offset and a scale. own: least squares over the runs of this K alone.
 */
export const LineOrigin = z.enum(['paper', 'shrunk', 'scaled', 'own'])
export type LineOrigin = z.infer<typeof LineOrigin>

/** score = slope · d + intercept for one K, d of a random choice; in the law's unit. */
export const LawLine = z.strictObject({
  responsesPerPrompt: z.number().int().min(2).max(9),
  origin: LineOrigin,
  /** Of this K, that were fitted. */
  runs: z.number().int().min(0),
  slope: z.number(),
  intercept: z.number(),
  /** What one training run scatters by around the line. */
  residualVariance: z.number().min(0),
  /** What the line of another model or data set than the fitted ones may be off by, unlearned; 0 where the runs are the lead's own. */
  settingVariance: z.number().min(0),
  degreesOfFreedom: z.number().positive(),
  /** The d between which the line may be read. */
  least: z.number(),
  most: z.number(),
})
export type LawLine = z.infer<typeof LawLine>

/** The fitted law as numbers: what a plan must keep so that its predictions can be had again when the calibration has changed. */
export const LawBasis = z
  .strictObject({
    /** Ascending by K. */
    lines: z.array(LawLine).min(1).max(8),
    /** Covariance of the coefficients, in the order slope, intercept of the first line, slope, intercept of the second, … */
    covariance: z.array(z.array(z.number())).max(16),
  })
  .superRefine(({ lines, covariance }, context) => {
    const size = 2 * lines.length
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (covariance.length !== size || covariance.some((row) => row.length !== size))
      problem('covariance', `The covariance of ${lines.length} lines has ${size} rows of ${size} numbers.`)
    const ks = lines.map((line) => line.responsesPerPrompt)
    if (ks.some((k, i) => i > 0 && k <= (ks[i - 1] as number)))
      problem('lines', 'The lines ascend by responses per prompt, each once.')
  })
export type LawBasis = z.infer<typeof LawBasis>

/** The law behind a plan's predictions, as its document names it. */
export const LawUsed = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal(LAW_NAME), algorithm: PaperAlgorithm }),
  z.strictObject({
    name: z.literal(CALIBRATED_LAW_NAME),
    calibrationId: CalibrationId,
    calibrationName: z.string().min(1).max(120),
    metric: z.string().min(1).max(120),
    algorithm: CalibrationAlgorithm,
    scale: LawScale,
    /** Of the d that the law reads: nothing is predicted for a pool counted under others. */
    settings: DiversitySettings,
    runs: z.number().int().min(0),
    basis: LawBasis,
  }),
])
export type LawUsed = z.infer<typeof LawUsed>
export type CalibratedLawUsed = Extract<LawUsed, { name: typeof CALIBRATED_LAW_NAME }>
