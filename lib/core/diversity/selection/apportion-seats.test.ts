import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportionSeats } from './apportion-seats.ts'

const sizes = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 40 })

test('seats sum exactly, and each part is within one of its exact share and never above its size', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const total = all.reduce((sum, size) => sum + size, 0)
      const seats = Math.round(share * total)
      const given = apportionSeats(seats, all)
      expect(given.reduce((sum, part) => sum + part, 0)).toBe(seats)
      given.forEach((part, i) => {
        const size = all[i] as number
        if (total > 0) expect(Math.abs(part - (seats * size) / total)).toBeLessThan(1)
        expect(part).toBeLessThanOrEqual(size)
      })
    }),
    { seed: 3 },
  )
})

test('what is left goes to the largest remainders, of equal ones to the earlier', () => {
  expect(apportionSeats(10, [6, 6, 2])).toEqual([4, 4, 2])
  expect(apportionSeats(1, [1, 1, 1])).toEqual([1, 0, 0])
  // The Alabama paradox, which the rule is known for: one seat more in all, one less for the smallest.
  expect(apportionSeats(11, [6, 6, 2])).toEqual([5, 5, 1])
})

test('where there is nothing to choose from, nobody has a seat', () => {
  expect(apportionSeats(0, [])).toEqual([])
  expect(apportionSeats(0, [0, 0])).toEqual([0, 0])
})
