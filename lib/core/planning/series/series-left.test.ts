import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Budget, budgetUnits } from '../budget.ts'
import { seriesLeft, splitBudget, type WaveUse } from './series-left.ts'
import { waveName } from './wave-name.ts'

const annotations = (budgetAnnotations: number): Budget => ({ unit: 'annotations', budgetAnnotations })
const budgets: fc.Arbitrary<Budget> = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((units) =>
    fc.constantFrom<Budget>(
      { unit: 'annotations', budgetAnnotations: units },
      { unit: 'hours', budgetSeconds: units },
      { unit: 'money', budgetMinorUnits: units, currency: 'JPY' },
    ),
  )

test('parts sum to the budget exactly, differ by one unit at most, and keep its kind', () => {
  fc.assert(
    fc.property(budgets, fc.integer({ min: 1, max: 60 }), (budget, parts) => {
      const split = splitBudget(budget, parts)
      if (budgetUnits(budget) < parts) {
        expect(split).toBe(null)
        return
      }
      const units = (split ?? []).map(budgetUnits)
      expect(units).toHaveLength(parts)
      expect(units.reduce((sum, part) => sum + part, 0)).toBe(budgetUnits(budget))
      expect(Math.max(...units) - Math.min(...units)).toBeLessThanOrEqual(1)
      for (const part of split ?? []) expect(part.unit).toBe(budget.unit)
    }),
    { seed: 5, numRuns: 500 },
  )
})

const use = (more: Partial<WaveUse>): WaveUse => ({
  ...{ state: 'draft', isArchived: false, budget: annotations(10), spentUnits: null },
  ...more,
})

test('a wave takes its whole budget until it is closed or archived, then what it spent', () => {
  const left = (...waves: WaveUse[]) => seriesLeft(annotations(100), waves)
  expect(left()).toBe(100)
  expect(left(use({}), use({ state: 'open', spentUnits: 3 }), use({ state: 'paused', spentUnits: 3 }))).toBe(70)
  expect(left(use({ state: 'closed', spentUnits: 7 }))).toBe(93)
  expect(left(use({ isArchived: true }))).toBe(100)
  expect(left(use({ isArchived: true, state: 'paused', spentUnits: 4 }))).toBe(96)
  expect(left(use({ budget: null }))).toBe(100)
  expect(left(use({ budget: annotations(101) }))).toBe(0)
})

test('what is left is unknown where a wave counts in another unit or currency', () => {
  const money = (currency: string): Budget => ({ unit: 'money', budgetMinorUnits: 5, currency })
  expect(seriesLeft(annotations(100), [use({ budget: money('EUR') })])).toBe(null)
  expect(seriesLeft(money('EUR'), [use({ budget: money('USD') })])).toBe(null)
  expect(seriesLeft(money('EUR'), [use({ budget: money('EUR') })])).toBe(0)
})

test('a wave is named after its campaign, not after the wave before it, in 120 characters', () => {
  expect(waveName('Chat', 2)).toBe('Chat, wave 2')
  expect(waveName('Chat, wave 2', 3)).toBe('Chat, wave 3')
  expect(waveName('x'.repeat(120), 12)).toHaveLength(120)
})
