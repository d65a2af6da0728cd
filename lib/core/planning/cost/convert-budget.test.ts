import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTerms, someCost } from '#lib/testing/planning/any-question'
import { budgetUnits } from '../budget.ts'
import { chargeFor, perResponse } from './charging.ts'
import { convertBudget } from './convert-budget.ts'
import type { CostAssumptions } from './cost-model.ts'

/** T(2) = 65 s, 86.67 paid, 44 minor units. */
const cost: CostAssumptions = { ...someCost, promptWords: 120, responseWords: 40, wageMinorUnitsPerHour: 1800 }

test('annotations are so many paid hours and so much money at a K', () => {
  const terms = { budget: { unit: 'annotations', budgetAnnotations: 1001 }, charging: perResponse, cost } as const
  expect(convertBudget(2, terms, 0)).toEqual({
    ...{ judgments: 500, annotations: 1000, comparisons: 500 },
    paidSeconds: { amount: 43_334, missing: null },
    minorUnits: { amount: 22_000, missing: null },
  })
})

test('money pays for generation first and is so many judgments of what is left', () => {
  const terms = {
    budget: { unit: 'money', budgetMinorUnits: 10_000, currency: 'EUR' },
    ...{ charging: perResponse, cost },
  } as const
  expect(convertBudget(2, terms, 1200)).toMatchObject({ judgments: 200, minorUnits: { amount: 10_000 } })
  expect(convertBudget(2, terms, 20_000)).toMatchObject({ judgments: 0, annotations: 0 })
})

test('what no assumption says is missing with its reason', () => {
  const budget = { unit: 'annotations', budgetAnnotations: 1000 } as const
  const unpaid = { ...cost, wageMinorUnitsPerHour: null }
  const missing = (given: CostAssumptions | null) => {
    const { paidSeconds, minorUnits } = convertBudget(4, { budget, charging: perResponse, cost: given }, 0)
    return [paidSeconds.missing, minorUnits.missing]
  }
  expect(missing(null)).toEqual(['no-times', 'no-price'])
  expect(missing(unpaid)).toEqual([null, 'no-price'])
  expect(missing(cost)).toEqual([null, null])
})

test('a conversion never spends more than the budget, and one judgment more would', () => {
  fc.assert(
    fc.property(anyTerms, fc.integer({ min: 2, max: 9 }), fc.nat(1000), (terms, k, generation) => {
      const { judgments, annotations } = convertBudget(k, terms, generation)
      const { expectedUnits } = chargeFor(k, terms)
      const total = Math.max(0, budgetUnits(terms.budget) - (terms.budget.unit === 'money' ? generation : 0))
      expect(judgments * expectedUnits).toBeLessThanOrEqual(total)
      expect((judgments + 1) * expectedUnits).toBeGreaterThan(total)
      expect(annotations).toBe(judgments * k)
    }),
    { numRuns: 1000, seed: 81 },
  )
})
