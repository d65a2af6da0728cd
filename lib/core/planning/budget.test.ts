import { expect, test } from 'vitest'
import { Budget, budgetOf, budgetUnits, LARGEST_BUDGET, LARGEST_BUDGET_MINOR_UNITS, Overlap } from './budget.ts'

const annotations = (budgetAnnotations: unknown) => ({ unit: 'annotations', budgetAnnotations })
const hours = (budgetSeconds: unknown) => ({ unit: 'hours', budgetSeconds })
const money = (budgetMinorUnits: unknown) => ({ unit: 'money', budgetMinorUnits, currency: 'EUR' })
const said = (budget: unknown) => Budget.safeParse(budget).error?.issues[0]?.message

test.each([
  [0, 'The budget must be at least 1.'],
  [-5, 'The budget must be at least 1.'],
  [1.5, 'The budget must be a whole number.'],
  [1e300, /whole number|at most/],
  [Number.NaN, 'The budget must be a number.'],
  [Number.POSITIVE_INFINITY, 'The budget must be a number.'],
  ['48000', 'The budget must be a number.'],
])('%s is refused as a budget in one sentence, in every unit', (value, sentence) => {
  for (const budget of [annotations(value), hours(value), money(value)]) expect(said(budget)).toMatch(sentence)
})

test('budgets go from 1 to a thousand million annotations or seconds, to a million million minor units', () => {
  for (const value of [1, LARGEST_BUDGET])
    for (const budget of [annotations(value), hours(value), money(value)]) expect(said(budget)).toBeUndefined()
  expect(said(annotations(LARGEST_BUDGET + 1))).toBe('The budget must be at most 1,000,000,000.')
  expect(said(hours(LARGEST_BUDGET + 1))).toBe('The budget must be at most 1,000,000,000.')
  expect(said(money(LARGEST_BUDGET_MINOR_UNITS))).toBeUndefined()
  expect(said(money(LARGEST_BUDGET_MINOR_UNITS + 1))).toBe('The budget must be at most 1,000,000,000,000.')
})

test('a currency is three capital letters', () => {
  expect(said({ ...money(5), currency: 'eur' })).toBe('A currency is three capital letters, as in EUR.')
})

test('an overlap is a whole number from 1 to 20', () => {
  const messages = [0, -1, 1.5, 21, '3'].map((value) => Overlap.safeParse(value).error?.issues[0]?.message)
  expect(messages).toEqual([
    'The overlap must be at least 1.',
    'The overlap must be at least 1.',
    'The overlap must be a whole number.',
    'The overlap must be at most 20.',
    'The overlap must be a number.',
  ])
})

test('a budget is one number in its own unit and keeps its unit with another amount', () => {
  for (const budget of [annotations(7), hours(7), money(7)].map((one) => Budget.parse(one))) {
    expect(budgetUnits(budget)).toBe(7)
    expect(budgetOf(budget, 9)).toMatchObject({ unit: budget.unit })
    expect(budgetUnits(budgetOf(budget, 9))).toBe(9)
  }
})
