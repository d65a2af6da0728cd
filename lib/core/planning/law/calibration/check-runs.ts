import { isSameSettings } from '../law.ts'
import type { CalibrationData, RunFigures } from './runs/calibration-run.ts'

/** Why no law is fitted, whatever is added. `runs` are places in the data. */
export type Refusal =
  /** Runs whose d was counted under other settings than the first run's: their d do not compare. */
  | { reason: 'mixed-settings'; runs: number[] }
  /** Values of the paper's score that look like shares of 1, or lie outside 0…100. */
  | { reason: 'zero-to-one'; runs: number[] }
  | { reason: 'outside-score'; runs: number[] }
  /** Every run scored the same: nothing to fit. */
  | { reason: 'equal-values'; runs: number[] }
  | { reason: 'not-finite'; runs: number[] }

/** What the lead should look at; the law is fitted all the same. */
export type Warning =
  /** Some values are shares of 1, others look like shares of 100. */
  | { about: 'mixed-scale'; runs: number[] }
  /** The same prompts, K, d, score and seed: counted twice. */
  | { about: 'repeated'; runs: number[] }
  /** The metric falls where the paper's score rises. */
  | { about: 'falling-scale'; runs: number[] }

/** Values at most this are shares; one above `SCORE` beside them is on another scale. */
const SHARE = 1
const SCORE = 10

export function refusalsOf({ isPaperMetric, runs }: CalibrationData): Refusal[] {
  const placesWhere = (is: (run: RunFigures) => boolean) => runs.flatMap((run, i) => (is(run) ? [i] : []))
  const notFinite = placesWhere((run) => !Number.isFinite(run.value) || !Number.isFinite(run.diversity))
  if (notFinite.length > 0) return [{ reason: 'not-finite', runs: notFinite }]
  const [first] = runs
  if (!first) return []
  const refusals: Refusal[] = []
  const others = placesWhere((run) => !isSameSettings(run.settings, first.settings))
  if (others.length > 0) refusals.push({ reason: 'mixed-settings', runs: others })
  if (isPaperMetric) {
    const outside = placesWhere((run) => run.value < 0 || run.value > 100)
    const shares = placesWhere((run) => run.value >= 0 && run.value <= SHARE)
    if (outside.length > 0) refusals.push({ reason: 'outside-score', runs: outside })
    if (shares.length > 0) refusals.push({ reason: 'zero-to-one', runs: shares })
  } else if (runs.length > 2 && runs.every((run) => run.value === first.value)) {
    refusals.push({ reason: 'equal-values', runs: runs.map((_, i) => i) })
  }
  return refusals
}

export function warningsOf({ isPaperMetric, runs }: CalibrationData): Warning[] {
  const warnings: Warning[] = []
  const shares = runs.flatMap((run, i) => (Math.abs(run.value) <= SHARE ? [i] : []))
  if (!isPaperMetric && shares.length > 0 && runs.some((run) => Math.abs(run.value) > SCORE))
    warnings.push({ about: 'mixed-scale', runs: shares })
  const seen = new Set<string>()
  const repeated = runs.flatMap((run, i) => {
    const { prompts, responsesPerPrompt, diversity, value, seed } = run
    const key = JSON.stringify([prompts, responsesPerPrompt, diversity, value, seed])
    if (seen.has(key)) return [i]
    seen.add(key)
    return []
  })
  if (repeated.length > 0) warnings.push({ about: 'repeated', runs: repeated })
  return warnings
}
