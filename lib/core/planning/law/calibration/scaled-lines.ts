import { fitLine, type LineFit } from '../fit-line.ts'
import { lawOf, lineOf, scoreAt } from '../law.ts'
import { LAW_NAME, type LawBasis } from '../law-used.ts'
import type { Algorithm } from '../paper-results.ts'
import { add, multiply, scaleBy, transpose } from './matrices.ts'
import type { RunFigures } from './runs/calibration-run.ts'

/** value = offset + scale · (points of the paper's law): runs needed, over at least two K. */
export const SCALED_LAW_RUNS = 3

export type ScaledLaw = {
  /** Least squares of the runs' values on the paper's points for the same K and d: the scale is its slope. */
  fit: LineFit
  basis: LawBasis
}

/**
 * Another metric on the paper's law: one offset and one scale for all K = 2, 3, 4, by least squares. The lines' covariance holds the
 * two coefficients' and, times the scale squared, what the paper's lines are themselves uncertain by. Null below three runs over two
 * K, or where the paper's law gives all of them the same points.
 */
export function scaledLines(algorithm: Algorithm, runs: readonly RunFigures[]): ScaledLaw | null {
  const paper = lawOf({ name: LAW_NAME, algorithm })
  const used = runs.flatMap((run) => {
    const found = lineOf(paper, run.responsesPerPrompt)
    return found ? [{ ...run, points: scoreAt(found.line, run.diversity) }] : []
  })
  if (used.length < SCALED_LAW_RUNS || new Set(used.map((run) => run.responsesPerPrompt)).size < 2) return null
  const fit = fitLine(
    used.map((run) => run.points),
    used.map((run) => run.value),
  )
  if (!fit) return null
  const d = used.map((run) => run.diversity)
  const jacobian = paper.lines.flatMap(({ slope, intercept }) => [
    [0, slope],
    [1, intercept],
  ])
  const coefficients = [
    [fit.interceptVariance, fit.slopeInterceptCovariance],
    [fit.slopeInterceptCovariance, fit.slopeVariance],
  ]
  return {
    fit,
    basis: {
      lines: paper.lines.map((line) => ({
        ...line,
        origin: 'scaled' as const,
        runs: used.filter((run) => run.responsesPerPrompt === line.responsesPerPrompt).length,
        slope: fit.slope * line.slope,
        intercept: fit.intercept + fit.slope * line.intercept,
        residualVariance: fit.residualVariance,
        settingVariance: fit.slope ** 2 * line.settingVariance,
        degreesOfFreedom: fit.degreesOfFreedom,
        least: Math.min(...d),
        most: Math.max(...d),
      })),
      covariance: add(
        multiply(multiply(jacobian, coefficients), transpose(jacobian)),
        scaleBy(paper.covariance, fit.slope ** 2),
      ),
    },
  }
}
