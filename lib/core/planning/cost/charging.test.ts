import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyTerms, someCost } from '#lib/testing/planning/any-question'
import type { Budget } from '../budget.ts'
import { plannedK } from '../frontier/budget-plan.ts'
import {
  type Charging,
  chargeFor,
  chargingProblem,
  comparisonsIn,
  judgmentMinorUnits,
  perResponse,
} from './charging.ts'
import type { CostAssumptions } from './cost-model.ts'

// Thousands of cases, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

const annotations: Budget = { unit: 'annotations', budgetAnnotations: 1000 }
const hours: Budget = { unit: 'hours', budgetSeconds: 3600 }
const money: Budget = { unit: 'money', budgetMinorUnits: 1000, currency: 'EUR' }
const byComparison = (priceMinorUnits: number | null): Charging => ({ rule: 'comparison', priceMinorUnits })
const byHour: Charging = { rule: 'hour', capRatio: 2 }
/** T(2) = 10 + (120 + 80)/240·60 + 5 = 65 s, 86.67 paid. */
const cost: CostAssumptions = { ...someCost, promptWords: 120, responseWords: 40, wageMinorUnitsPerHour: 1800 }

test('annotations are charged K by response and K(K-1)/2 by comparison', () => {
  const charged = (charging: Charging) =>
    plannedK.map((k) => chargeFor(k, { budget: annotations, charging, cost: null }).expectedUnits)
  expect(charged(perResponse)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect(charged(byComparison(null))).toEqual([1, 3, 6, 10, 15, 21, 28, 36])
  expect(plannedK.map(comparisonsIn)).toEqual([1, 3, 6, 10, 15, 21, 28, 36])
})

test('in money a response or a comparison costs its price, with fee, review and rejected work, exactly where that is whole', () => {
  const paid = (charging: Charging, change: Partial<CostAssumptions> | null = null) =>
    chargeFor(4, { budget: money, charging, cost: change && { ...cost, ...change } }).expectedUnits
  const response: Charging = { rule: 'response', priceMinorUnits: 25 }
  expect(paid(response)).toBe(100)
  // 100 · 1.1 is 110.00000000000001 in doubles.
  expect(paid(response, { feeRatio: 0.1 })).toBe(110)
  expect(paid(response, { reviewRatio: 0.5, acceptRatio: 0.8 })).toBe(188)
  expect(paid(byComparison(25))).toBe(150)
})

test('without a price the wage of the paid time is charged, rounded up to a whole minor unit', () => {
  // 86.67 s at 1800 an hour = 43.33.
  expect(judgmentMinorUnits(2, { charging: perResponse, cost })).toBe(44)
  expect(judgmentMinorUnits(2, { charging: perResponse, cost: { ...cost, utilisationRatio: 1 } })).toBe(33)
  const plain = { ...cost, utilisationRatio: 1, wageMinorUnitsPerHour: 3600 }
  const charged = (change: Partial<CostAssumptions>) =>
    judgmentMinorUnits(2, { charging: perResponse, cost: { ...plain, ...change } })
  expect([{}, { feeRatio: 0.2 }, { reviewRatio: 1 }, { acceptRatio: 0.5 }].map(charged)).toEqual([65, 78, 130, 130])
})

test('a wage whose charge is whole is charged just that, whatever doubles add to it', () => {
  // 48 s active are 60 paid: 30 cents, and 33.000000000000004 in doubles with a fee of a tenth.
  const exact = { baseSeconds: 48, promptWords: 0, responseWords: 0, secondsPerBit: 0, utilisationRatio: 0.8 }
  const paid = (wageMinorUnitsPerHour: number, charging: Charging) =>
    chargeFor(2, { budget: money, charging, cost: { ...cost, ...exact, wageMinorUnitsPerHour, feeRatio: 0.1 } })
  expect(paid(1800, perResponse).expectedUnits).toBe(33)
  expect(paid(1800, byHour)).toMatchObject({ expectedUnits: 33, reservedUnits: 66 })
})

test('what has no price and no wage has no cost, and a judgment never costs nothing', () => {
  expect(judgmentMinorUnits(2, { charging: perResponse, cost: null })).toBeNull()
  expect(judgmentMinorUnits(2, { charging: byHour, cost: { ...cost, wageMinorUnitsPerHour: null } })).toBeNull()
  const free = { ...cost, baseSeconds: 0, promptWords: 0, responseWords: 0, secondsPerBit: 0 }
  expect(judgmentMinorUnits(2, { charging: perResponse, cost: free })).toBe(1)
})

test('an hour charges its time: expected as assumed, reserved at the cap, and an active hour its paid ones', () => {
  expect(chargeFor(2, { budget: hours, charging: byHour, cost })).toEqual({
    ...{ expectedUnits: 87, reservedUnits: 174, unitsPerHour: 4800 },
  })
  // 43.33 expected, 86.67 at the cap, 1800 / 0.75 for an active hour.
  expect(chargeFor(2, { budget: money, charging: byHour, cost })).toEqual({
    ...{ expectedUnits: 44, reservedUnits: 87, unitsPerHour: 2400 },
  })
  // Fee and rejected work are money's: an hour of work stays an hour.
  const dear = { ...cost, feeRatio: 0.5, acceptRatio: 0.5 }
  expect(chargeFor(2, { budget: money, charging: byHour, cost: dear }).unitsPerHour).toBe(7200)
  expect(chargeFor(2, { budget: hours, charging: byHour, cost: dear }).unitsPerHour).toBe(4800)
})

test('units are whole and at least 1, and no less is reserved than is expected', () => {
  fc.assert(
    fc.property(anyTerms, fc.integer({ min: 2, max: 9 }), (terms, k) => {
      const { expectedUnits, reservedUnits, unitsPerHour } = chargeFor(k, terms)
      for (const units of [expectedUnits, reservedUnits, unitsPerHour ?? 1]) {
        expect(Number.isSafeInteger(units)).toBe(true)
        expect(units).toBeGreaterThanOrEqual(1)
      }
      expect(reservedUnits).toBeGreaterThanOrEqual(expectedUnits)
      expect(unitsPerHour === null).toBe(terms.charging.rule !== 'hour')
      if (unitsPerHour === null) expect(reservedUnits).toBe(expectedUnits)
    }),
    { numRuns: 1000, seed: 51 },
  )
})

test('a larger slate never costs less, under any rule', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const charged = plannedK.map((k) => chargeFor(k, terms).expectedUnits)
      for (let i = 1; i < charged.length; i++) expect(charged[i]).toBeGreaterThanOrEqual(charged[i - 1] as number)
    }),
    { numRuns: 1000, seed: 52 },
  )
})

test('a budget that cannot be charged like this says which field to mend', () => {
  const path = (budget: Budget, charging: Charging, given: CostAssumptions | null) =>
    chargingProblem({ budget, charging, cost: given })?.path.join('.')
  const unpaid = { ...cost, wageMinorUnitsPerHour: null }
  expect(path(annotations, byHour, cost)).toBe('charging.rule')
  expect(path(hours, perResponse, cost)).toBe('charging.rule')
  expect(path(hours, byHour, null)).toBe('cost')
  expect(path(money, byComparison(null), cost)).toBe('charging.priceMinorUnits')
  expect(path(money, perResponse, null)).toBe('cost.wageMinorUnitsPerHour')
  expect(path(money, perResponse, unpaid)).toBe('cost.wageMinorUnitsPerHour')
  expect(path(money, byHour, unpaid)).toBe('cost.wageMinorUnitsPerHour')
  expect(path(money, perResponse, { ...cost, currency: 'USD' })).toBe('cost.currency')
  expect(path(hours, byHour, unpaid)).toBeUndefined()
  expect(path(money, { rule: 'response', priceMinorUnits: 5 }, null)).toBeUndefined()
})

test('terms without a problem can be charged, and terms with one throw', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (one, other) => {
      const mixed = { ...one, charging: other.charging }
      if (chargingProblem(mixed) === null) expect(chargeFor(3, mixed).expectedUnits).toBeGreaterThan(0)
      expect(chargingProblem(one)).toBeNull()
    }),
    { numRuns: 1000, seed: 53 },
  )
  expect(() => chargeFor(2, { budget: money, charging: perResponse, cost: null })).toThrow(RangeError)
  expect(() => chargeFor(2, { budget: annotations, charging: byHour, cost })).toThrow(RangeError)
})
