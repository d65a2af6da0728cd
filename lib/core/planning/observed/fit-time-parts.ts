import { bootstrapInterval, type Interval } from '#lib/core/statistics/bootstrap-interval'
import { rankingBits } from '../cost/ranking-bits.ts'
import { expectedJudgmentSeconds, type TimeParts } from './expected-judgment-seconds.ts'
import { withinFences } from './far-outliers.ts'
import { huberFit, type Row, refineHuberFit } from './huber-fit.ts'
import { LEAST_OBSERVATIONS, type Observation } from './observation.ts'

type Measured = { value: number; interval: Interval | null }

export type FittedTimeParts =
  | { kind: 'fitted'; n: number; outliers: number; parts: Record<keyof TimeParts, Measured> }
  /** 30 judgments each at two K or more are needed; how many K have them. */
  | { kind: 'too-few'; sizesWithEnough: number; needed: 2 }
  /** Lengths and K do not vary apart, or the best fit has a negative time or a speed no reader has. */
  | { kind: 'not-identified' }

/** Bounds of a reading speed in the cost model. */
const [SLOWEST, FASTEST] = [30, 1000]

/**
 * a, wpm and c apart, once two K have 30 judgments each (science §3): Huber's M-estimator (1964, constant 1.345) of
 * seconds = a + words·60/wpm + c·log2(K!), each equation divided by its expected seconds, since longer judgments scatter more. 90%
 * intervals by percentile bootstrap over judgments. `assumed` is only the scale of that division and the start.
 */
export function fitTimeParts(observations: readonly Observation[], assumed: TimeParts, seed: string): FittedTimeParts {
  const expected = observations.map((one) => expectedJudgmentSeconds(one, assumed))
  const isWithin = withinFences(observations.map(({ activeSeconds }, i) => activeSeconds / (expected[i] ?? 0)))
  const rows: Row[] = []
  const counts = new Map<number, number>()
  observations.forEach(({ k, promptWords, responseWords, activeSeconds }, i) => {
    const scale = expected[i] ?? 0
    if (!isWithin[i] || scale <= 0) return
    counts.set(k, (counts.get(k) ?? 0) + 1)
    const x = [1 / scale, (promptWords + responseWords) / scale, rankingBits(k) / scale] as const
    rows.push({ x, y: activeSeconds / scale })
  })
  const sizesWithEnough = [...counts.values()].filter((count) => count >= LEAST_OBSERVATIONS).length
  if (sizesWithEnough < 2) return { kind: 'too-few', sizesWithEnough, needed: 2 }
  const fit = huberFit(rows)
  const parts = fit && toParts(fit.coefficients)
  if (!fit || !parts) return { kind: 'not-identified' }
  const read = (name: keyof TimeParts): Measured => ({
    value: parts[name],
    // The same draws for each of the three: one seed.
    interval: bootstrapInterval(rows.length, `${seed} parts`, (picked) => {
      const drawn = refineHuberFit(rows, picked, fit)
      return drawn && partOf(drawn, name)
    }),
  })
  return {
    kind: 'fitted',
    n: rows.length,
    outliers: observations.length - rows.length,
    parts: {
      baseSeconds: read('baseSeconds'),
      readingWordsPerMinute: read('readingWordsPerMinute'),
      secondsPerBit: read('secondsPerBit'),
    },
  }
}

function toParts(coefficients: readonly [number, number, number]): TimeParts | null {
  const [baseSeconds, , secondsPerBit] = coefficients
  const readingWordsPerMinute = partOf(coefficients, 'readingWordsPerMinute')
  if (readingWordsPerMinute === null || baseSeconds < 0 || secondsPerBit < 0) return null
  if (readingWordsPerMinute < SLOWEST || readingWordsPerMinute > FASTEST) return null
  return { baseSeconds, readingWordsPerMinute, secondsPerBit }
}

function partOf([base, perWord, perBit]: readonly [number, number, number], name: keyof TimeParts): number | null {
  if (name === 'baseSeconds') return base
  if (name === 'secondsPerBit') return perBit
  return perWord > 0 ? 60 / perWord : null
}
