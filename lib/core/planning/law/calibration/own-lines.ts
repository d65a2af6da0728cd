import { fitLine } from '../fit-line.ts'
import type { LawLine } from '../law-used.ts'
import type { RunFigures } from './runs/calibration-run.ts'

/** Runs that a K needs for a line of its own, over at least two d. */
export const OWN_LINE_RUNS = 3

/** Variances are the textbook ones of the line; `residualVariance` pools all lines with their own. */
export type OwnLine = { line: LawLine; covariance: readonly [readonly [number, number], readonly [number, number]] }

/** Below these the scatter of own lines is a guess: three runs tell it with one degree of freedom. */
const OWN_SCATTER_DEGREES = 4

type Scatter = { residualVariance: number; degreesOfFreedom: number }

/**
 * Least squares for each K that has enough runs over at least two d, its runs alone. The scatter is pooled over these lines; while
 * that has fewer than four degrees of freedom, it is `borrowed` from the fit of all runs, which can only be too large: it also holds
 * what that fit misses.
 */
export function ownLines(
  runs: readonly RunFigures[],
  isWanted: (k: number) => boolean,
  borrowed: Scatter | null,
): OwnLine[] {
  const fitted = [2, 3, 4, 5, 6, 7, 8, 9].filter(isWanted).flatMap((k) => {
    const own = runs.filter((run) => run.responsesPerPrompt === k)
    const d = own.map((run) => run.diversity)
    const fit = fitLine(
      d,
      own.map((run) => run.value),
    )
    return own.length >= OWN_LINE_RUNS && fit ? [{ k, d, fit }] : []
  })
  const ownDegrees = fitted.reduce((sum, { fit }) => sum + fit.degreesOfFreedom, 0)
  const squares = fitted.reduce((sum, { fit }) => sum + fit.residualVariance * fit.degreesOfFreedom, 0)
  const own = { residualVariance: squares / ownDegrees, degreesOfFreedom: ownDegrees }
  const isBorrowed = borrowed && ownDegrees < Math.min(OWN_SCATTER_DEGREES, borrowed.degreesOfFreedom)
  const { residualVariance, degreesOfFreedom } = isBorrowed ? borrowed : own
  return fitted.map(({ k, d, fit }) => {
    const mean = d.reduce((sum, value) => sum + value, 0) / d.length
    const slopeVariance = residualVariance / d.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    const between = -mean * slopeVariance
    return {
      line: {
        responsesPerPrompt: k,
        origin: 'own',
        runs: d.length,
        slope: fit.slope,
        intercept: fit.intercept,
        residualVariance,
        settingVariance: 0,
        degreesOfFreedom,
        least: Math.min(...d),
        most: Math.max(...d),
      },
      covariance: [
        [slopeVariance, between],
        [between, residualVariance / d.length + mean ** 2 * slopeVariance],
      ],
    }
  })
}
