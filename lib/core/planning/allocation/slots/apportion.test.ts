import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { fillEvenly } from './fill-evenly.ts'

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)

test('parts sum to the total and are their exact shares rounded down or up', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, given) => {
      const whole = sum(given)
      const parts = apportion(total, given)
      if (whole === 0) expect(sum(parts)).toBe(0)
      else {
        expect(sum(parts)).toBe(total)
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * (given[index] ?? 0)) / whole)).toBeLessThan(1 + 1e-6)
      }
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('the largest remainders are rounded up, and of equal ones the earlier', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1])
  expect(apportion(3, [0, 1])).toEqual([0, 3])
})

const anyTaker = fc.record({
  level: fc.integer({ min: 0, max: 50 }),
  perLevel: fc.integer({ min: 1, max: 9 }),
  most: fc.integer({ min: 0, max: 40 }),
})

test('filling gives all that is taken, nobody more than their most, and nobody who could take more stands a whole part below another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.array(anyTaker, { maxLength: 10 }), (total, takers) => {
      const parts = fillEvenly(total, takers)
      expect(sum(parts)).toBe(Math.min(total, sum(takers.map(({ most }) => most))))
      for (const [index, { most, level, perLevel }] of takers.entries()) {
        const part = parts[index] ?? 0
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(most)
        if (part === most) continue
        for (const [other, taker] of takers.entries())
          if ((parts[other] ?? 0) > 0)
            expect(level + (part + 1) / perLevel).toBeGreaterThanOrEqual(
              taker.level + ((parts[other] ?? 0) - 1) / taker.perLevel - 1e-9,
            )
      }
    }),
    { numRuns: 2000, seed: 2 },
  )
})
