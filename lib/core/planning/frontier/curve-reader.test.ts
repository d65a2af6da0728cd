import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { readCurve } from './curve-reader.ts'

const point = (prompts: number, diversity: number | null): CurvePoint => ({
  prompts,
  diversity,
  bigrams: 0,
  distinctBigrams: 0,
})
const frozen = Object.freeze([point(1, 1), point(2, 2), point(10, 6), point(20, 4), point(30, 6)])

test('d is exact at the sizes, linear between them and null outside', () => {
  const { diversityAt } = readCurve(frozen)
  expect([1, 2, 6, 10, 15, 30].map(diversityAt)).toEqual([1, 2, 4, 6, 5, 6])
  expect([0, -1, 31].map(diversityAt)).toEqual([null, null, null])
})

test('of equal d the fewer prompts are best, and a dip is never bought', () => {
  const { bestUpTo } = readCurve(frozen)
  expect([0, 1, 6, 10, 11, 20, 29, 30, 1000].map(bestUpTo)).toEqual([0, 1, 6, 10, 10, 10, 10, 10, 10])
})

test('an undefined d leaves all that can be paid; between an undefined and a defined size d is undefined', () => {
  const none = readCurve([point(1, null), point(8, null)])
  expect([none.diversityAt(4), none.bestUpTo(5), none.bestUpTo(50)]).toEqual([null, 5, 8])
  const late = readCurve([point(1, null), point(8, 2)])
  expect([late.diversityAt(4), late.diversityAt(8), late.bestUpTo(4), late.bestUpTo(8)]).toEqual([null, 2, 4, 8])
})

test('an empty curve has nothing to buy', () => {
  const { bestUpTo, diversityAt, prompts } = readCurve([])
  expect([bestUpTo(10), diversityAt(1), prompts]).toEqual([0, null, 0])
})

/** Any curve whose sizes ascend, rises and dips included, undefined only at its start as real ones are. */
const anyCurve = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 }),
    fc.array(fc.double({ min: 0.1, max: 30, noNaN: true }), { minLength: 30, maxLength: 30 }),
    fc.nat(3),
  )
  .map(([sizes, values, nulls]) =>
    sizes.sort((a, b) => a - b).map((size, i) => point(size, i < nulls ? null : (values[i] as number))),
  )

test('what is best never takes more than can be paid and never loses d as more can be paid', () => {
  fc.assert(
    fc.property(anyCurve, fc.nat(6000), fc.nat(6000), (curve, one, other) => {
      const { bestUpTo, diversityAt, prompts } = readCurve(curve)
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(bestUpTo(less)).toBeLessThanOrEqual(Math.min(less, prompts))
      const [before, after] = [diversityAt(bestUpTo(less)), diversityAt(bestUpTo(more))]
      if (before !== null) expect(after).toBeGreaterThanOrEqual(before)
    }),
    { numRuns: 5000, seed: 11 },
  )
})

test('what is best has the largest d of every number that can be paid', () => {
  fc.assert(
    fc.property(anyCurve, fc.integer({ min: 1, max: 300 }), (curve, affordable) => {
      const { bestUpTo, diversityAt } = readCurve(curve)
      const best = diversityAt(bestUpTo(affordable)) ?? 0
      for (let prompts = 1; prompts <= affordable; prompts++) {
        expect(diversityAt(prompts) ?? 0).toBeLessThanOrEqual(best + 1e-12)
      }
    }),
    { numRuns: 200, seed: 12 },
  )
})
