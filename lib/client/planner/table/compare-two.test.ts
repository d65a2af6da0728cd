import { expect, test } from 'vitest'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { sizedPlan } from '#lib/core/planning/frontier/compare-plans'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { type ComparedSide, compareTwo } from './compare-two.ts'

const question = PlanQuestion.parse({
  trained: 'policy',
  budget: { unit: 'money', budgetMinorUnits: 100_000, currency: 'USD' },
  overlap: 1,
  schedule: { startDate: '2027-01-04', weeklySeconds: 36_000, spread: 1.5 },
  cost: {
    ...{ baseSeconds: 10, readingWordsPerMinute: 240, secondsPerBit: 5, promptWords: 60, responseWords: 100 },
    ...{ utilisationRatio: 0.75, feeRatio: 0, reviewRatio: 0, acceptRatio: 1, wageMinorUnitsPerHour: 2_000 },
    currency: 'USD',
  },
})
const plan = (k: number, prompts: number, prediction: Prediction): BudgetPlan => ({
  ...sizedPlan(k, prompts, question),
  ...{ affordablePrompts: prompts, diversity: 15 - k / 10, prediction, shareBest: null },
})
const two: ComparedSide = { plan: plan(2, 100, { kind: 'baseline' }), question }
const four: ComparedSide = { plan: plan(4, 100, { kind: 'predicted', points: 1.62, low: -0.4, high: 3.6 }), question }
const rowsOf = (a: ComparedSide, b: ComparedSide) => new Map(compareTwo(a, b).map((row) => [row.key, row]))

test('a plan compared with itself differs in nothing', () => {
  expect(compareTwo(four, four).filter(({ differs, difference }) => differs || difference !== null)).toEqual([])
})

test('the difference is the second less the first, in the figure’s own unit', () => {
  const rows = rowsOf(two, four)
  expect(rows.get('annotations')).toMatchObject({ first: '200', second: '400', difference: '+200', differs: true })
  expect(rowsOf(four, two).get('annotations')?.difference).toBe('−200')
  expect(rows.get('predicted')).toMatchObject({ first: '0.0', second: '+1.6', difference: '+1.6' })
  expect(rows.get('diversity')?.difference).toBe('−0.20')
  expect(rows.get('prompts')).toMatchObject({ difference: null, differs: false })
  expect(rows.get('latest')?.difference).toMatch(/^\+\d+ days?$/)
})

test('plans of one question show no terms, and those of two the terms that may differ', () => {
  expect(rowsOf(two, four).has('budget')).toBe(false)
  const other: ComparedSide = { ...four, question: { ...question, overlap: 2 } }
  const rows = rowsOf(two, other)
  expect(rows.get('overlap')).toMatchObject({ first: '1', second: '2', difference: '+1', differs: true })
  expect(rows.get('budget')).toMatchObject({ differs: false, difference: null })
})

test('amounts of two currencies are never subtracted', () => {
  const euros = PlanQuestion.parse({
    ...question,
    budget: { unit: 'money', budgetMinorUnits: 90_000, currency: 'EUR' },
    cost: { ...question.cost, currency: 'EUR' },
  })
  const rows = rowsOf(two, { plan: four.plan, question: euros })
  for (const key of ['budget', 'cost', 'slack'] as const)
    expect(rows.get(key), key).toMatchObject({ difference: null, differs: true })
})
