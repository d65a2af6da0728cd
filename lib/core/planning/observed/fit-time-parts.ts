import { bootstrapInterval, type Interval } from '#lib/core/statistics/bootstrap-interval'
import { rankingBits } from '../cost/ranking-bits.ts'
import { expectedJudgmentSeconds, type TimeParts } from './expected-judgment-seconds.ts'
import { withinFences } from './far-outliers.ts'
import { huberFit, type Row, refineHuberFit } from './huber-fit.ts'
import { type Drawn, drawnPlaces, LEAST_OBSERVATIONS, type Observation } from './observation.ts'

type Measured = { value: number; interval: Interval | null }

export type FittedTimeParts =
  | {
      kind: 'fitted'
      n: number
      outliers: number
      /** What the bootstrap drew, as for the multiplier. */
      drawn: Drawn
      parts: Record<keyof TimeParts, Measured>
    }
  /** 30 judgments each at two K or more are needed; how many K have them. */
  | { kind: 'too-few'; sizesWithEnough: number; needed: 2 }
  /** Lengths and K do not vary apart, or the best fit has a negative time or a speed no reader has. */
  | { kind: 'not-identified' }

/** Bounds of a reading speed in the cost model. */
const [SLOWEST, FASTEST] = [30, 1000]

/**
 * a, wpm and c apart, once two K have 30 judgments each (science §3): Huber's M-estimator (1964, constant 1.345) of
 * seconds = a + words·60/wpm + c·log2(K!), each equation divided by its expected seconds, since longer judgments scatter more. Times
 * lean to the long side, and Huber's fit lies nearer their median: so the three are multiplied by what makes the hours of these
 * judgments the observed ones, as the one multiplier does. 90% intervals by percentile bootstrap. `assumed` is only the scale of that
 * division and the start.
 */
export function fitTimeParts(observations: readonly Observation[], assumed: TimeParts, seed: string): FittedTimeParts {
  const expected = observations.map((one) => expectedJudgmentSeconds(one, assumed))
  const isWithin = withinFences(observations.map(({ activeSeconds }, i) => activeSeconds / (expected[i] ?? 0)))
  const rows: TimedRow[] = []
  const counts = new Map<number, number>()
  observations.forEach(({ annotatorId, k, promptWords, responseWords, activeSeconds }, i) => {
    const scale = expected[i] ?? 0
    if (!isWithin[i] || scale <= 0) return
    counts.set(k, (counts.get(k) ?? 0) + 1)
    const x = [1 / scale, (promptWords + responseWords) / scale, rankingBits(k) / scale] as const
    rows.push({ annotatorId, x, y: activeSeconds / scale, scale })
  })
  const sizesWithEnough = [...counts.values()].filter((count) => count >= LEAST_OBSERVATIONS).length
  if (sizesWithEnough < 2) return { kind: 'too-few', sizesWithEnough, needed: 2 }
  const fit = huberFit(rows)
  const everyRow = Uint32Array.from(rows, (_, i) => i)
  const parts = fit && toParts(withObservedHours(rows, everyRow, fit.coefficients))
  if (!fit || !parts) return { kind: 'not-identified' }
  const { drawn, places } = drawnPlaces(rows)
  // The same draws serve all three: one seed.
  const drawnFits: (Coefficients | null)[] = []
  const fitAgain = (picked: Uint32Array): Coefficients | null => {
    const again = drawn === 'judgments' ? picked : Uint32Array.from([...picked].flatMap((unit) => places[unit] ?? []))
    const drawnFit = refineHuberFit(rows, again, fit)
    return drawnFit && withObservedHours(rows, again, drawnFit)
  }
  const read = (name: keyof TimeParts): Measured => ({
    value: parts[name],
    interval: bootstrapInterval(places.length, `${seed} parts`, (picked, round) => {
      const drawnFit = round in drawnFits ? drawnFits[round] : fitAgain(picked)
      drawnFits[round] = drawnFit ?? null
      return drawnFit ? partOf(drawnFit, name) : null
    }),
  })
  return {
    kind: 'fitted',
    n: rows.length,
    outliers: observations.length - rows.length,
    drawn,
    parts: {
      baseSeconds: read('baseSeconds'),
      readingWordsPerMinute: read('readingWordsPerMinute'),
      secondsPerBit: read('secondsPerBit'),
    },
  }
}

type Coefficients = readonly [number, number, number]
/** `scale`: the expected seconds that the row's figures are divided by. */
type TimedRow = Row & { annotatorId: string; scale: number }

/** Coefficients times Σ observed / Σ fitted seconds of the rows drawn. */
function withObservedHours(rows: readonly TimedRow[], drawn: Uint32Array, coefficients: Coefficients): Coefficients {
  const [a, b, c] = coefficients
  let [observed, fitted] = [0, 0]
  for (const index of drawn) {
    const { x, y, scale } = rows[index] as TimedRow
    observed += y * scale
    fitted += (x[0] * a + x[1] * b + x[2] * c) * scale
  }
  // What is fitted to nothing or below is refused as it stands.
  const ratio = fitted > 0 ? observed / fitted : 1
  return [ratio * a, ratio * b, ratio * c]
}

function toParts(coefficients: Coefficients): TimeParts | null {
  const [baseSeconds, , secondsPerBit] = coefficients
  const readingWordsPerMinute = partOf(coefficients, 'readingWordsPerMinute')
  if (readingWordsPerMinute === null || baseSeconds < 0 || secondsPerBit < 0) return null
  if (readingWordsPerMinute < SLOWEST || readingWordsPerMinute > FASTEST) return null
  return { baseSeconds, readingWordsPerMinute, secondsPerBit }
}

function partOf([base, perWord, perBit]: Coefficients, name: keyof TimeParts): number | null {
  if (name === 'baseSeconds') return base
  if (name === 'secondsPerBit') return perBit
  return perWord > 0 ? 60 / perWord : null
}
