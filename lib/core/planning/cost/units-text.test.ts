import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perResponse } from './charging.ts'
import { hoursText, unitsText } from './units-text.ts'

test('an amount is written in its budget’s unit, with the decimals its currency has', () => {
  const annotations = { budget: { unit: 'annotations', budgetAnnotations: 1 }, charging: perResponse } as const
  const comparisons = { ...annotations, charging: { rule: 'comparison', priceMinorUnits: null } } as const
  const hours = { budget: { unit: 'hours', budgetSeconds: 1 }, charging: { rule: 'hour', capRatio: 2 } } as const
  const money = (currency: string) =>
    ({ budget: { unit: 'money', budgetMinorUnits: 1, currency }, charging: perResponse }) as const
  expect([unitsText(48_000, annotations), unitsText(1, annotations)]).toEqual(['48,000 annotations', '1 annotation'])
  expect(unitsText(8000, comparisons)).toBe('8,000 comparisons')
  expect(unitsText(433_800, hours)).toBe('120.5 paid hours')
  expect(['EUR', 'JPY', 'KWD'].map((currency) => unitsText(120_050, money(currency)))).toEqual([
    ...['EUR 1,200.50', 'JPY 120,050', 'KWD 120.050'],
  ])
})

test('hours as written tell every second apart', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (seconds) => {
      expect(Math.round(Number(hoursText(seconds).replaceAll(',', '')) * 3600)).toBe(seconds)
    }),
    { numRuns: 1000, seed: 91 },
  )
})
