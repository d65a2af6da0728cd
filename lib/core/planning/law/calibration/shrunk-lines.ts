import { lawOf } from '../law.ts'
import { LAW_NAME, type LawBasis } from '../law-used.ts'
import { type Algorithm, lawRange, measuredK } from '../paper-results.ts'
import { add, apply, dot, invert, type Matrix, scaleBy } from './matrices.ts'
import type { RunFigures } from './runs/calibration-run.ts'
import { meanDiversity, settingSpread } from './setting-spread.ts'

/** The prior scatter of a run counts as much as one line of the paper told of it: its 6 degrees of freedom. */
const PRIOR_DEGREES_OF_FREEDOM = 6

/**
 * The lines of K = 2, 3, 4 after runs under the paper's own metric, settings and algorithm. The prior is the paper's lines, off by
 * what the lines of Table 1's settings differ by (`settingSpread`); conjugate normal with an inverse-gamma scatter common to all
 * runs (Gelman et al., Bayesian Data Analysis, 3rd ed., §14.8), so that the prior weighs less with every run and the lines end at
 * least squares over the runs alone. Without a run of K = 2, 3 or 4 it is the paper's law itself.
 */
export function shrunkLines(algorithm: Algorithm, runs: readonly RunFigures[]): LawBasis {
  const paper = lawOf({ name: LAW_NAME, algorithm })
  const used = runs.filter((run) => run.responsesPerPrompt <= 4)
  if (used.length === 0) return { lines: paper.lines, covariance: paper.covariance }
  const priorMean = paper.lines.flatMap((line) => [line.slope, line.intercept])
  const priorVariance = paper.lines.reduce((sum, line) => sum + line.residualVariance, 0) / paper.lines.length
  const priorPrecision = inverse(scaleBy(priorCovariance(paper.covariance), 1 / priorVariance))
  const rows = used.map(designRow)
  const values = used.map((run) => run.value)
  const crossed = priorMean.map((_, i) =>
    priorMean.map((__, j) => rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0)),
  )
  const spread = inverse(add(priorPrecision, crossed))
  // Around the prior's mean, not around 0: the sums stay small beside what they are subtracted from.
  const surprise = values.map((value, i) => value - dot(rows[i] as number[], priorMean))
  const pulled = priorMean.map((_, j) =>
    rows.reduce((sum, row, i) => sum + (row[j] as number) * (surprise[i] as number), 0),
  )
  const shift = apply(spread, pulled)
  const mean = priorMean.map((value, i) => value + (shift[i] as number))
  const degreesOfFreedom = PRIOR_DEGREES_OF_FREEDOM + used.length
  const squares = dot(surprise, surprise) - dot(shift, pulled)
  const residualVariance = (PRIOR_DEGREES_OF_FREEDOM * priorVariance + Math.max(0, squares)) / degreesOfFreedom
  return {
    lines: measuredK.map((k, i) => {
      const own = used.filter((run) => run.responsesPerPrompt === k)
      const d = own.map((run) => run.diversity)
      return {
        responsesPerPrompt: k,
        origin: 'shrunk' as const,
        runs: own.length,
        slope: mean[2 * i] as number,
        intercept: mean[2 * i + 1] as number,
        residualVariance,
        settingVariance: 0,
        degreesOfFreedom,
        least: Math.min(lawRange.least, ...d),
        most: Math.max(lawRange.most, ...d),
      }
    }),
    covariance: scaleBy(spread, residualVariance),
  }
}

/** The paper's covariance plus what settings differ by: shared by all K, and each K's own. */
function priorCovariance(paper: Matrix): number[][] {
  const spread = settingSpread()
  return paper.map((row, i) =>
    row.map((value, j) => {
      const isSameK = Math.floor(i / 2) === Math.floor(j / 2)
      const slope = spread.slope + (isSameK ? spread.ownSlope : 0)
      const level = spread.level + (isSameK ? spread.ownLevel : 0)
      const [isSlope, isOtherSlope] = [i % 2 === 0, j % 2 === 0]
      if (isSlope && isOtherSlope) return value + slope
      // intercept = level − slope · mean d.
      return value + (isSlope === isOtherSlope ? level + meanDiversity ** 2 * slope : -meanDiversity * slope)
    }),
  )
}

function designRow(run: RunFigures): number[] {
  return measuredK.flatMap((k) => (k === run.responsesPerPrompt ? [run.diversity, 1] : [0, 0]))
}

function inverse(matrix: Matrix): number[][] {
  const found = invert(matrix)
  if (!found) throw new RangeError('a covariance of the prior must be positive definite')
  return found
}
