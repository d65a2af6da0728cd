import { expect, test } from 'vitest'
import {
  CostAssumptions,
  chargeFactor,
  defaultAssumptions,
  generationMinorUnits,
  judgmentSeconds,
  paidJudgmentSeconds,
} from './cost-model.ts'
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

test('what was measured multiplies the whole of a judgment’s time, and utilisation makes it paid time', () => {
  expect(judgmentSeconds(2, { ...assumed, timeMultiplier: 1.4 })).toBeCloseTo(91, 12)
  expect(paidJudgmentSeconds(2, { ...assumed, timeMultiplier: 1.4, utilisationRatio: 0.7 })).toBeCloseTo(130, 12)
})

test('fee, review and rejected work multiply a charge, and nothing does without assumptions', () => {
  expect(chargeFactor({ feeRatio: 0.2, reviewRatio: 0.5, acceptRatio: 0.9 })).toBeCloseTo(2, 12)
  expect(chargeFactor(null)).toBe(1)
})

test('generation costs whole minor units, rounded up', () => {
  const priced = { generationMinorUnitsPerThousandResponses: 250 }
  expect([0, 1, 4, 5, 1000].map((responses) => generationMinorUnits(responses, priced))).toEqual([0, 1, 1, 2, 250])
  expect(generationMinorUnits(1000, null)).toBe(0)
})

test('an assumption out of its range is refused by name, and a measured figure names one that there is', () => {
  const pathOf = (change: object) => CostAssumptions.safeParse({ ...assumed, ...change }).error?.issues[0]?.path
  expect(pathOf({ utilisationRatio: 0 })).toEqual(['utilisationRatio'])
  expect(pathOf({ wageMinorUnitsPerHour: 0 })).toEqual(['wageMinorUnitsPerHour'])
  expect(pathOf({ measured: { pace: { n: 3, low: null, high: null } } })).toEqual(['measured'])
  expect(pathOf({ measured: { timeMultiplier: { n: 0, low: 1, high: 2 } } })).toEqual([
    'measured',
    'timeMultiplier',
    'n',
  ])
  expect(
    pathOf({ measured: { timeMultiplier: { n: 212, low: 1.1, high: 1.3 } }, wageMinorUnitsPerHour: null }),
  ).toBeUndefined()
})

test('one ranking of K responses tells at most log2(K!) bits', () => {
  expect([1, 2, 3, 4].map(rankingBits)).toEqual([0, 1, Math.log2(2) + Math.log2(3), 1 + Math.log2(3) + 2])
})
