import { type DiversitySettings, PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { LineFit } from '../fit-line.ts'
import { isSameSettings, lineOf, scoreAt } from '../law.ts'
import type { LawBasis, LawLine, LawScale } from '../law-used.ts'
import type { Algorithm } from '../paper-results.ts'
import { intervalFactor } from '../predict-plans.ts'
import { type Refusal, refusalsOf, type Warning, warningsOf } from './check-runs.ts'
import { type Missing, missingFor } from './missing-runs.ts'
import { type OwnLine, ownLines } from './own-lines.ts'
import type { CalibrationData, CalibrationModel, RunFigures } from './runs/calibration-run.ts'
import { scaledLines } from './scaled-lines.ts'
import { shrunkLines } from './shrunk-lines.ts'

export type FittedCalibration = {
  model: CalibrationModel
  scale: LawScale
  /** Whose lines of the paper it leans on. */
  paperAlgorithm: Algorithm
  settings: DiversitySettings
  /** Null while it cannot be used: see `refusals` and `missing`. */
  basis: LawBasis | null
  /** Of the scaled model: `slope` is the scale, `intercept` the offset. */
  offsetScale: LineFit | null
  /** By place of the run; null for a run of a K without a line. */
  residuals: (number | null)[]
  refusals: Refusal[]
  warnings: Warning[]
  missing: Missing[]
}

/**
 * Refits the law on a lead's own runs (science §2). Same metric, settings and algorithm as the paper: its lines as a prior that fades.
 * Any other metric: one offset and one scale onto the paper's lines from three runs over two K on, and a line of its own for a K with
 * three runs. Under other settings of d the paper's lines say nothing, and only lines of their own count.
 */
export function fitCalibration(data: CalibrationData): FittedCalibration {
  const { algorithm, isPaperMetric, runs } = data
  const settings = runs[0]?.settings ?? PAPER_SETTINGS
  const isPaperSetting = isSameSettings(settings, PAPER_SETTINGS)
  const paperAlgorithm = algorithm === 'other' ? 'PRO' : algorithm
  const model: CalibrationModel = !isPaperSetting
    ? 'own-lines'
    : isPaperMetric && algorithm !== 'other'
      ? 'paper-metric'
      : 'scaled'
  const refusals = refusalsOf(data)
  const warnings = warningsOf(data)
  const known = refusals.length === 0 ? { model, paperAlgorithm } : null
  const scaled = known?.model === 'scaled' ? scaledLines(paperAlgorithm, runs) : null
  if (scaled && scaled.fit.slope < 0) warnings.push({ about: 'falling-scale', runs: [] })
  const base = known?.model === 'paper-metric' ? shrunkLines(paperAlgorithm, runs) : (scaled?.basis ?? null)
  const borrowed = scaled?.fit ?? widest(base)
  const own = known ? ownLines(runs, (k) => model !== 'paper-metric' || k > 4, borrowed) : []
  const basis = withOwnLines(base, own)
  const usable = basis && lineOf(basis, 2) && basis.lines.length > 1 ? basis : null
  return {
    model,
    scale: model === 'paper-metric' ? 'points' : 'metric',
    paperAlgorithm,
    settings,
    basis: usable,
    offsetScale: scaled?.fit ?? null,
    residuals: runs.map((run) => residualOf(run, basis)),
    refusals,
    warnings,
    missing: known ? missingFor(model, runs) : [],
  }
}

/** The line that runs scatter most around; null without lines. */
function widest(basis: LawBasis | null): LawLine | null {
  const lines = basis?.lines ?? []
  return lines.toSorted((a, b) => b.residualVariance - a.residualVariance)[0] ?? null
}

/** Puts lines of their own in the place of borrowed ones; the two kinds count as independent of each other. */
function withOwnLines(base: LawBasis | null, own: readonly OwnLine[]): LawBasis | null {
  const borrowed = (base?.lines ?? []).flatMap((line, place) =>
    own.some((one) => one.line.responsesPerPrompt === line.responsesPerPrompt) ? [] : [{ line, place, own: null }],
  )
  const kept = [...borrowed, ...own.map((one) => ({ line: one.line, place: -1, own: one.covariance }))].toSorted(
    (a, b) => a.line.responsesPerPrompt - b.line.responsesPerPrompt,
  )
  if (kept.length === 0) return null
  const covariance = kept.flatMap((one) =>
    [0, 1].map((row) =>
      kept.flatMap((other) =>
        [0, 1].map((column) => {
          if (one.own) return one === other ? (one.own[row]?.[column] ?? 0) : 0
          return other.own ? 0 : (base?.covariance[2 * one.place + row]?.[2 * other.place + column] ?? 0)
        }),
      ),
    ),
  )
  return { lines: kept.map(({ line }) => line), covariance }
}

function residualOf(run: RunFigures, basis: LawBasis | null): number | null {
  const found = basis ? lineOf(basis, run.responsesPerPrompt) : null
  return found ? run.value - scoreAt(found.line, run.diversity) : null
}

/** 90% interval of a line's slope and of its value at d; the interval's half widths. */
export function lineIntervals(basis: LawBasis, k: number, d: number): { slope: number; value: number } | null {
  const found = lineOf(basis, k)
  if (!found) return null
  const at = (row: number, column: number) => basis.covariance[2 * found.place + row]?.[2 * found.place + column] ?? 0
  const factor = intervalFactor(found.line.degreesOfFreedom)
  return {
    slope: factor * Math.sqrt(at(0, 0)),
    value: factor * Math.sqrt(Math.max(0, d * d * at(0, 0) + 2 * d * at(0, 1) + at(1, 1))),
  }
}
