import { expect, test } from 'vitest'
import { isCurrency, minorUnitsIn, readMinorUnits } from './money.ts'

test('a currency has its own minor units', () => {
  expect(['EUR', 'JPY', 'KWD'].map(minorUnitsIn)).toEqual([100, 1, 1000])
  expect(['EUR', 'XYZ', 'eur', ''].map(isCurrency)).toEqual([true, false, false, false])
})

test('an amount is read to the minor unit, and what has more decimals than its currency is none', () => {
  const read = (currency: string) =>
    ['12', '12.5', '12.50', '12.345', '12.3450'].map((text) => readMinorUnits(text, currency))
  expect(read('EUR')).toEqual([1200, 1250, 1250, null, null])
  expect(read('JPY')).toEqual([12, null, null, null, null])
  expect(read('KWD')).toEqual([12_000, 12_500, 12_500, 12_345, 12_345])
  expect(readMinorUnits('0.29', 'EUR')).toBe(29)
  for (const text of ['', '-1', '1e3', '.5', '5.', '1,000', 'x']) expect(readMinorUnits(text, 'EUR')).toBeNull()
})
