import { bootstrapRatio, type Interval } from '#lib/core/statistics/bootstrap-interval'
import { expectedJudgmentSeconds, type TimeParts } from './expected-judgment-seconds.ts'
import { withinFences } from './far-outliers.ts'
import { type Drawn, drawnUnits, LEAST_OBSERVATIONS, type Observation } from './observation.ts'

export type TimeMultiplier =
  | {
      kind: 'fitted'
      /** Observed over expected active seconds: what T(K) is multiplied by. Above 0. */
      multiplier: number
      /** 90%, percentile bootstrap; null where every judgment took exactly the same share. */
      interval: Interval | null
      /** Judgments fitted, and left out beyond Tukey's outer fences. */
      n: number
      outliers: number
      /** What the bootstrap drew: people, or single judgments where fewer than five people judged (then the interval is too narrow). */
      drawn: Drawn
    }
  | { kind: 'too-few'; n: number; needed: number }

/**
 * ONE multiplier on T(K), from 30 judgments on (science §3): Σ observed / Σ expected seconds, the ratio that makes the expected hours
 * of these judgments the observed ones, whatever their mix of K and lengths. Far outliers are left out, and counted.
 */
export function fitTimeMultiplier(
  observations: readonly Observation[],
  parts: TimeParts,
  seed: string,
): TimeMultiplier {
  const expected = observations.map((one) => expectedJudgmentSeconds(one, parts))
  const isWithin = withinFences(observations.map(({ activeSeconds }, i) => activeSeconds / (expected[i] ?? 0)))
  const kept = observations.flatMap((one, i) => (isWithin[i] ? [{ ...one, expectedSeconds: expected[i] ?? 0 }] : []))
  if (kept.length < LEAST_OBSERVATIONS) return { kind: 'too-few', n: kept.length, needed: LEAST_OBSERVATIONS }
  const { drawn, units } = drawnUnits(kept, (one) => ({ sum: one.activeSeconds, weight: one.expectedSeconds }))
  const total = units.reduce((sum, unit) => ({ sum: sum.sum + unit.sum, weight: sum.weight + unit.weight }))
  return {
    kind: 'fitted',
    multiplier: total.sum / total.weight,
    interval: bootstrapRatio(units, `${seed} multiplier`),
    n: kept.length,
    outliers: observations.length - kept.length,
    drawn,
  }
}
