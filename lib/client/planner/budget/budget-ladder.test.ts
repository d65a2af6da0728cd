import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountAt, amountText, nextAmount, placeOf, SLIDER_PLACES } from './budget-ladder.ts'

const annotations = { least: 6, most: 340_000, decimals: 0 }
const dinars = { least: 0.125, most: 90_000, decimals: 3 }

test('both ends of the slider are the ends of the range, and what lies outside stands at the nearer one', () => {
  expect([amountAt(0, annotations), amountAt(SLIDER_PLACES, annotations)]).toEqual([6, 340_000])
  expect([placeOf(1, annotations), placeOf(1e9, annotations)]).toEqual([0, SLIDER_PLACES])
  expect(placeOf(5, { least: 5, most: 5, decimals: 0 })).toBe(0)
})

test('sliding stops at amounts of two digits with no more decimals than the unit has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: SLIDER_PLACES - 1 }),
      fc.constantFrom(annotations, dinars),
      (place, range) => {
        const amount = amountAt(place, range)
        expect(
          amountText(amount, range)
            .replace(/[.]|^0+|0+$/g, '')
            .replace(/^0+/, '').length,
        ).toBeLessThanOrEqual(3)
        expect(amount).toBe(Number(amount.toFixed(range.decimals)))
        expect(amount).toBeGreaterThanOrEqual(range.least)
        expect(amount).toBeLessThanOrEqual(range.most)
      },
    ),
  )
})

test('an arrow key always moves, and never past the end: the next two digits, or the next of 1, 2, 5', () => {
  expect(nextAmount(48_000, 1, false, annotations)).toBe(49_000)
  expect(nextAmount(48_000, -1, false, annotations)).toBe(47_000)
  expect(nextAmount(100, -1, false, annotations)).toBe(99)
  expect(nextAmount(48_123, 1, false, annotations)).toBe(49_000)
  expect(nextAmount(48_000, 1, true, annotations)).toBe(50_000)
  expect(nextAmount(48_000, -1, true, annotations)).toBe(20_000)
  expect(nextAmount(339_000, 1, true, annotations)).toBe(340_000)
  fc.assert(
    fc.property(
      fc.integer({ min: 7, max: 339_999 }),
      fc.constantFrom(1 as const, -1 as const),
      fc.boolean(),
      (amount, direction, big) => {
        expect((nextAmount(amount, direction, big, annotations) - amount) * direction).toBeGreaterThan(0)
      },
    ),
  )
})

test('an amount that was slid to stands where it was slid to, within the width of its two digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: SLIDER_PLACES }), (place) => {
      // Two digits at the bottom of a decade are 10% apart, 5% to either side.
      const apart = (SLIDER_PLACES * Math.log(1.06)) / Math.log(340_000 / 1_000)
      const range = { least: 1_000, most: 340_000, decimals: 0 }
      expect(Math.abs(placeOf(amountAt(place, range), range) - place)).toBeLessThanOrEqual(apart)
    }),
  )
})
