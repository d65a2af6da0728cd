import { type FittedCalibration, lineIntervals } from '#lib/core/planning/law/calibration/fit-calibration'
import type { CalibrationData } from '#lib/core/planning/law/calibration/runs/calibration-run'
import { lawOf, scoreAt } from '#lib/core/planning/law/law'
import { LAW_NAME, type LawLine } from '#lib/core/planning/law/law-used'
import { shortFigure, signedFigure } from '../evidence/figures.ts'
import type { ScatterData, ScatterLine } from '../evidence/scatter.ts'
import { strings } from '../strings/index.ts'

/** Points along a line at which its interval is drawn: it widens towards the ends. */
const BAND_STEPS = 12

export type CalibrationFigures = {
  scores: ScatterData
  residuals: ScatterData
  /** The run that lies furthest from its line; null where no run has one. */
  largest: { k: number; residual: number } | null
}

/** Runs with the fitted lines and their 90% intervals, and what the lines leave; without a law, what there is. */
export function calibrationFigures({ runs }: CalibrationData, fitted: FittedCalibration): CalibrationFigures {
  const places = decimalPlaces(runs.map((run) => run.value))
  const points = runs.map((run, i) => {
    const residual = fitted.residuals[i] ?? null
    return {
      key: String(i),
      k: run.responsesPerPrompt,
      x: run.diversity,
      y: run.value,
      residual,
      reading: strings.calibration.plot.reading(
        run.responsesPerPrompt,
        run.diversity.toFixed(2),
        shortFigure(run.value),
        residual === null ? null : signedFigure(residual, places),
      ),
    }
  })
  const withLine = points.flatMap((point) => (point.residual === null ? [] : [{ ...point, y: point.residual }]))
  const furthest = withLine.reduce<(typeof withLine)[number] | null>(
    (most, point) => (most && Math.abs(most.y) >= Math.abs(point.y) ? most : point),
    null,
  )
  return {
    scores: { points, lines: (fitted.basis?.lines ?? []).map((line) => drawnLine(line, fitted)) },
    residuals: { points: withLine, lines: [], withZero: true },
    largest: furthest && { k: furthest.k, residual: furthest.y },
  }
}

function drawnLine(line: LawLine, { basis }: FittedCalibration): ScatterLine {
  const at = (x: number) => ({ x, y: scoreAt(line, x) })
  const band = Array.from({ length: BAND_STEPS + 1 }, (_, i) => {
    const { x, y } = at(line.least + ((line.most - line.least) * i) / BAND_STEPS)
    const half = (basis && lineIntervals(basis, line.responsesPerPrompt, x)?.value) ?? 0
    return { x, low: y - half, high: y + half }
  })
  return { k: line.responsesPerPrompt, from: at(line.least), to: at(line.most), band }
}

/** Places behind the point that tell scores of this spread apart: 0 to 6. */
export function decimalPlaces(values: readonly number[]): number {
  const spread = Math.max(...values) - Math.min(...values)
  if (!(spread > 0)) return 2
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(spread))))
}

/** The paper's slope for this K in the calibration's unit, to set beside the fitted one; null for a larger K and without a scale. */
export function paperSlope(fitted: FittedCalibration, k: number): number | null {
  const paper = lawOf({ name: LAW_NAME, algorithm: fitted.paperAlgorithm })
  const line = paper.lines.find((one) => one.responsesPerPrompt === k)
  if (!line || fitted.model === 'own-lines') return null
  if (fitted.model === 'paper-metric') return line.slope
  return fitted.offsetScale ? fitted.offsetScale.slope * line.slope : null
}
