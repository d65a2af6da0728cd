import fc from 'fast-check'
import { expect, test } from 'vitest'
import { warningPercent } from './budget-warning.ts'

test.each([
  [0, 100, 0],
  [79, 100, 0],
  [80, 100, 80],
  [94, 100, 80],
  [95, 100, 95],
  [100, 100, 95],
  [4, 5, 80],
] as const)('%d of %d spent warns at %d percent', (spentUnits, capUnits, percent) => {
  expect(warningPercent({ spentUnits, capUnits })).toBe(percent)
})

test('spending more never warns of less', () => {
  const units = fc.integer({ min: 1, max: 1_000_000_000 })
  fc.assert(
    fc.property(units, units, units, (a, b, capUnits) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(warningPercent({ spentUnits: less, capUnits })).toBeLessThanOrEqual(
        warningPercent({ spentUnits: more, capUnits }),
      )
    }),
  )
})
