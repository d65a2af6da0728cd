import { expect, test } from 'vitest'
import { type CostAssumptions, defaultAssumptions, judgmentCostMinorUnits, judgmentSeconds } from './cost-model.ts'
import { rankingBits } from './ranking-bits.ts'

const assumed: CostAssumptions = {
  ...defaultAssumptions,
  promptWords: 120,
  responseWords: 40,
  wageMinorUnitsPerHour: 1800,
}

test('a judgment takes the base, the reading and the bits of its ranking', () => {
  // 10 + (120 + 2·40)/240·60 + 5·1, and with K = 4: 10 + 70 + 5·log2(24).
  expect(judgmentSeconds(2, assumed)).toBeCloseTo(65, 12)
  expect(judgmentSeconds(4, assumed)).toBeCloseTo(80 + 5 * Math.log2(24), 12)
})

test('a judgment costs its paid seconds at the wage, rounded up to a whole minor unit', () => {
  // 65 s / 0.75 at 1800 an hour = 43.33.
  expect(judgmentCostMinorUnits(2, assumed)).toBe(44)
  expect(judgmentCostMinorUnits(2, { ...assumed, utilisationRatio: 1 })).toBe(33)
})

test('fee and review raise the cost, and rejected work is paid again', () => {
  const base = { ...assumed, utilisationRatio: 1, wageMinorUnitsPerHour: 3600 }
  expect(judgmentCostMinorUnits(2, base)).toBe(65)
  expect(judgmentCostMinorUnits(2, { ...base, feeRatio: 0.2 })).toBe(78)
  expect(judgmentCostMinorUnits(2, { ...base, reviewRatio: 1 })).toBe(130)
  expect(judgmentCostMinorUnits(2, { ...base, acceptRatio: 0.5 })).toBe(130)
})

test('a judgment never costs nothing', () => {
  const free = {
    ...assumed,
    baseSeconds: 0,
    promptWords: 0,
    responseWords: 0,
    secondsPerBit: 0,
    wageMinorUnitsPerHour: 1,
  }
  expect(judgmentCostMinorUnits(2, free)).toBe(1)
})

test('one ranking of K responses tells at most log2(K!) bits', () => {
  expect([1, 2, 3, 4].map(rankingBits)).toEqual([0, 1, Math.log2(2) + Math.log2(3), 1 + Math.log2(3) + 2])
})
