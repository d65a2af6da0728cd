import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { seededStream } from '#lib/core/random/seeded'
import { expectedJudgmentSeconds, type TimeParts } from './expected-judgment-seconds.ts'
import { fitTimeMultiplier } from './fit-time-multiplier.ts'
import { fitTimeParts } from './fit-time-parts.ts'
import type { Observation } from './observation.ts'
import { observedSeconds } from './observed-seconds.ts'

// Hundreds of resamples each, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

const assumed: TimeParts = { baseSeconds: 10, readingWordsPerMinute: 240, secondsPerBit: 5 }

type Planted = {
  sizes: readonly number[]
  each: number
  people?: number
  parts?: TimeParts
  spread?: number
  multiplier?: number
}

/** Judgments whose seconds are the planted T(K), each times a planted multiplier and a log-uniform factor of mean 1. */
function planted(
  { sizes, each, people = 8, parts = assumed, spread = 0.3, multiplier = 1 }: Planted,
  seed: string,
): Observation[] {
  const stream = seededStream(seed)
  const uniform = () => stream.integer(0, 1_000_000) / 1_000_000
  const mean = spread === 0 ? 1 : (Math.exp(spread) - Math.exp(-spread)) / (2 * spread)
  return sizes.flatMap((k) =>
    Array.from({ length: each }, (_, i) => {
      const shape = {
        k,
        promptWords: 20 + Math.round(150 * uniform()),
        responseWords: k * (30 + Math.round(200 * uniform())),
      }
      const noise = Math.exp(spread * (2 * uniform() - 1)) / mean
      const activeSeconds = multiplier * noise * expectedJudgmentSeconds(shape, parts)
      return { annotatorId: `person ${i % people}`, ...shape, activeSeconds }
    }),
  )
}

describe('the one multiplier', () => {
  test('is the planted one within its interval, whatever the mix of K', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), fc.string(), (multiplier, seed) => {
        const found = fitTimeMultiplier(planted({ sizes: [2, 4], each: 200, multiplier }, seed), assumed, 'seed')
        expect(found).toMatchObject({ kind: 'fitted', n: 400, outliers: 0, drawn: 'people' })
        if (found.kind === 'fitted') expect(Math.abs(found.multiplier / multiplier - 1)).toBeLessThan(0.05)
      }),
      { numRuns: 40, seed: 61 },
    )
  })

  test('without noise it is exact, and multiplying every time multiplies it', () => {
    const exact = planted({ sizes: [4], each: 40, spread: 0, multiplier: 1.25 }, 'exact')
    expect(fitTimeMultiplier(exact, assumed, 'seed')).toMatchObject({ multiplier: expect.closeTo(1.25, 12) })
    const noisy = planted({ sizes: [3], each: 60 }, 'noisy')
    const doubled = noisy.map((one) => ({ ...one, activeSeconds: 2 * one.activeSeconds }))
    const [once, twice] = [noisy, doubled].map((known) => fitTimeMultiplier(known, assumed, 'seed'))
    if (once?.kind !== 'fitted' || twice?.kind !== 'fitted') throw new Error('60 judgments are enough')
    expect(twice.multiplier).toBeCloseTo(2 * once.multiplier, 10)
    expect(twice.interval?.low).toBeCloseTo(2 * (once.interval?.low ?? 0), 10)
  })

  test('does not move for one judgment in twenty that took a hundred times as long or no time at all', () => {
    const honest = planted({ sizes: [2, 4], each: 150 }, 'honest')
    const spoilt = honest.map((one, i) =>
      i % 20 === 0 ? { ...one, activeSeconds: i % 40 === 0 ? one.activeSeconds * 100 : 0.01 } : one,
    )
    const found = fitTimeMultiplier(spoilt, assumed, 'seed')
    expect(found).toMatchObject({ outliers: 15 })
    if (found.kind === 'fitted') expect(found.multiplier).toBeCloseTo(1, 1)
  })

  test('its 90% interval over people covers the truth about nine times in ten', () => {
    let covered = 0
    for (let round = 0; round < 200; round += 1) {
      const found = fitTimeMultiplier(planted({ sizes: [4], each: 120, people: 40 }, `round ${round}`), assumed, 'seed')
      if (found.kind === 'fitted' && found.interval && found.interval.low <= 1 && found.interval.high >= 1) covered += 1
    }
    // 180 of 200 with a standard deviation of 4.2; a percentile interval over 40 people is a little narrow.
    expect(covered).toBeGreaterThan(163)
    expect(covered).toBeLessThan(197)
  })

  test('below 30 judgments there is none, and it says how many there are', () => {
    const few = planted({ sizes: [2], each: 29 }, 'few')
    expect(fitTimeMultiplier(few, assumed, 'seed')).toEqual({ kind: 'too-few', n: 29, needed: 30 })
    expect(fitTimeMultiplier([], assumed, 'seed')).toEqual({ kind: 'too-few', n: 0, needed: 30 })
    expect(fitTimeMultiplier(planted({ sizes: [2], each: 30 }, 'enough'), assumed, 'seed').kind).toBe('fitted')
  })

  test('with fewer than five people it says that single judgments were drawn', () => {
    expect(fitTimeMultiplier(planted({ sizes: [2], each: 60, people: 4 }, 'x'), assumed, 's')).toMatchObject({
      drawn: 'judgments',
    })
  })
})

describe('base, reading speed and seconds per bit apart', () => {
  const parts = { baseSeconds: 18, readingWordsPerMinute: 180, secondsPerBit: 8 }

  test('are the planted ones without noise', () => {
    const found = fitTimeParts(planted({ sizes: [2, 4], each: 40, parts, spread: 0 }, 'exact'), assumed, 'seed')
    if (found.kind !== 'fitted') throw new Error(found.kind)
    expect(found.parts.baseSeconds.value).toBeCloseTo(18, 6)
    expect(found.parts.readingWordsPerMinute.value).toBeCloseTo(180, 6)
    expect(found.parts.secondsPerBit.value).toBeCloseTo(8, 6)
  })

  test('are recovered under noise and gross errors, within their intervals', () => {
    let covered = 0
    for (let round = 0; round < 20; round += 1) {
      const honest = planted({ sizes: [2, 4, 6], each: 300, parts, spread: 0.3 }, `round ${round}`)
      const spoilt = honest.map((one, i) => (i % 25 === 0 ? { ...one, activeSeconds: one.activeSeconds * 100 } : one))
      const found = fitTimeParts(spoilt, assumed, 'seed')
      if (found.kind !== 'fitted') throw new Error(found.kind)
      const { readingWordsPerMinute: wpm } = found.parts
      expect(Math.abs(wpm.value / 180 - 1)).toBeLessThan(0.15)
      if (wpm.interval && wpm.interval.low <= 180 && wpm.interval.high >= 180) covered += 1
    }
    expect(covered).toBeGreaterThanOrEqual(14)
  })

  test('expect the observed hours where times lean to the long side, as they do', () => {
    const stream = seededStream('skewed')
    const normal = () =>
      Math.sqrt(-2 * Math.log((stream.integer(0, 2 ** 30 - 1) + 0.5) / 2 ** 30)) *
      Math.cos((2 * Math.PI * stream.integer(0, 2 ** 30 - 1)) / 2 ** 30)
    const skewed = planted({ sizes: [2, 4], each: 600, parts, spread: 0 }, 'skewed').map((one) => ({
      ...one,
      activeSeconds: one.activeSeconds * Math.exp(0.5 * normal()),
    }))
    const found = fitTimeParts(skewed, assumed, 'seed')
    if (found.kind !== 'fitted') throw new Error(found.kind)
    const { baseSeconds, readingWordsPerMinute, secondsPerBit } = found.parts
    const fitted = {
      baseSeconds: baseSeconds.value,
      readingWordsPerMinute: readingWordsPerMinute.value,
      secondsPerBit: secondsPerBit.value,
    }
    const observed = skewed.reduce((sum, one) => sum + one.activeSeconds, 0)
    const expected = skewed.reduce((sum, one) => sum + expectedJudgmentSeconds(one, fitted), 0)
    expect(found.outliers).toBe(0)
    expect(expected / observed).toBeCloseTo(1, 10)
  })

  test('have intervals over people, whose own pace makes their judgments alike', () => {
    const pace = new Map(Array.from({ length: 12 }, (_, i) => [`person ${i}`, i % 2 === 0 ? 0.6 : 1.4]))
    const alike = planted({ sizes: [2, 4], each: 240, people: 12, parts, spread: 0.2 }, 'alike').map((one) => ({
      ...one,
      activeSeconds: one.activeSeconds * (pace.get(one.annotatorId) ?? 1),
    }))
    const strangers = alike.map((one, i) => ({ ...one, annotatorId: `stranger ${i}` }))
    const width = (observations: Observation[]) => {
      const found = fitTimeParts(observations, assumed, 'seed')
      if (found.kind !== 'fitted') throw new Error(found.kind)
      expect(found.drawn).toBe('people')
      const { interval } = found.parts.readingWordsPerMinute
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    expect(width(alike)).toBeGreaterThan(1.5 * width(strangers))
  })

  test('need two K with 30 judgments each', () => {
    expect(fitTimeParts(planted({ sizes: [4], each: 400 }, 'one'), assumed, 'seed')).toEqual({
      kind: 'too-few',
      sizesWithEnough: 1,
      needed: 2,
    })
    const short = [...planted({ sizes: [2], each: 100 }, 'a'), ...planted({ sizes: [4], each: 29 }, 'b')]
    expect(fitTimeParts(short, assumed, 'seed').kind).toBe('too-few')
  })

  test('are not told where lengths do not vary, nor where the fit has a negative time', () => {
    const same = planted({ sizes: [2, 4], each: 50 }, 'same').map((one) => ({
      ...one,
      promptWords: 50,
      responseWords: 100,
    }))
    expect(fitTimeParts(same, assumed, 'seed').kind).toBe('not-identified')
    const falling = planted({ sizes: [2, 4], each: 50, parts: { ...assumed, secondsPerBit: -2 } }, 'falling')
    expect(fitTimeParts(falling, assumed, 'seed').kind).toBe('not-identified')
  })
})

test('mean seconds are told for each K with 30 judgments, and only the count for the others', () => {
  const seen = observedSeconds(
    [...planted({ sizes: [2], each: 12 }, 'a'), ...planted({ sizes: [4], each: 60, multiplier: 2 }, 'b')],
    'seed',
  )
  expect(seen).toEqual([
    { k: 2, judgments: 12, outliers: 0, meanSeconds: null, interval: null },
    expect.objectContaining({ k: 4, judgments: 60, outliers: 0, meanSeconds: expect.any(Number) }),
  ])
  const [, four] = seen
  expect(four?.interval?.low).toBeLessThan(four?.meanSeconds ?? 0)
  expect(four?.interval?.high).toBeGreaterThan(four?.meanSeconds ?? 0)
})
