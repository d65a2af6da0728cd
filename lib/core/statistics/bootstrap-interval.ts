import { seededStream } from '#lib/core/random/seeded'
import { normalCdf } from './normal.ts'
import { studentTQuantile } from './student-t.ts'

export type Interval = { low: number; high: number }

/** Resamples that the bounds are taken from: the place of a bound then moves by about a fiftieth of the width. */
const RESAMPLES = 400
const LEVEL = 0.9

/**
 * 90% expanded percentile interval (Efron 1979, Hesterberg 2015) of a ratio of sums over units that are drawn with replacement: of a mean where `weight` is a
 * count, of an agreement where it is the pairs. Units must be independent: where judgments of a person are alike, people are the
 * units. Null for fewer than two units, or where most resamples have no weight at all. Equal input and seed give equal bounds.
 */
export function bootstrapRatio(units: readonly { sum: number; weight: number }[], seed: string): Interval | null {
  return bootstrapInterval(units.length, seed, (picked) => {
    let [sum, weight] = [0, 0]
    for (const index of picked) {
      const unit = units[index]
      if (!unit) continue
      sum += unit.sum
      weight += unit.weight
    }
    return weight === 0 ? null : sum / weight
  })
}

/** The same of any statistic of the positions drawn; a resample whose statistic is null is left out. Equal rounds of a seed draw the same. */
export function bootstrapInterval(
  units: number,
  seed: string,
  statistic: (picked: Uint32Array, round: number) => number | null,
): Interval | null {
  if (units < 2) return null
  const stream = seededStream(seed)
  const picked = new Uint32Array(units)
  const values: number[] = []
  for (let round = 0; round < RESAMPLES; round += 1) {
    for (let i = 0; i < units; i += 1) picked[i] = stream.integer(0, units - 1)
    const value = statistic(picked, round)
    if (value !== null) values.push(value)
  }
  if (values.length < RESAMPLES / 2) return null
  values.sort((a, b) => a - b)
  const tail = Math.floor(tailOf(units) * values.length)
  return { low: values[tail] as number, high: values[values.length - 1 - tail] as number }
}

/**
 * Share of resamples beyond each bound: Φ(−t·√(n/(n−1))), t with n − 1 degrees of freedom, in place of 5% (Hesterberg 2015, The American
 * Statistician 69(4), 371-386). The plain percentile interval of n units is too narrow, by much where they are a few people.
 */
function tailOf(units: number): number {
  return normalCdf(-studentTQuantile((1 + LEVEL) / 2, units - 1) * Math.sqrt(units / (units - 1)))
}
