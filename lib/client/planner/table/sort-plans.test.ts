import { expect, test } from 'vitest'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { sizedPlan } from '#lib/core/planning/frontier/compare-plans'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { nextSort, PLAN_ORDER, planColumns, readSort, sortPlans, sortText } from './sort-plans.ts'

const question = PlanQuestion.parse({
  trained: 'policy',
  budget: { unit: 'annotations', budgetAnnotations: 1_000 },
  overlap: 1,
  cost: null,
})
const plan = (k: number, prompts: number, prediction: Prediction): BudgetPlan => ({
  ...sizedPlan(k, prompts, question),
  ...{ affordablePrompts: prompts, diversity: 15, prediction, shareBest: null },
})
const plans = [
  plan(2, 50, { kind: 'baseline' }),
  plan(3, 50, { kind: 'predicted', points: -0.5, low: -1, high: 0 }),
  plan(4, 40, { kind: 'predicted', points: 1.5, low: 0, high: 3 }),
  plan(5, 30, { kind: 'extrapolated', low: 2, high: 9 }),
]
const ks = (text: string) => sortPlans(plans, readSort(text)).map((one) => one.responsesPerPrompt)

test('an address gives its order back, and what it makes up is the order by K', () => {
  for (const column of planColumns) {
    for (const direction of ['ascending', 'descending'] as const)
      expect(readSort(sortText({ column, direction }))).toEqual({ column, direction })
  }
  expect([readSort(''), readSort('-nonsense')]).toEqual([PLAN_ORDER, PLAN_ORDER])
  expect(sortText(PLAN_ORDER)).toBe('')
})

test('equal figures keep the order of K, in either direction', () => {
  expect(ks('prompts')).toEqual([5, 4, 2, 3])
  expect(ks('-prompts')).toEqual([2, 3, 4, 5])
})

test('what nobody predicted stands last in either direction: a span is no figure', () => {
  expect(ks('predicted')).toEqual([3, 2, 4, 5])
  expect(ks('-predicted')).toEqual([4, 2, 3, 5])
})

test('a first press shows the largest first, a second the smallest; days and K begin with the earliest', () => {
  const cost = nextSort(PLAN_ORDER, 'cost')
  expect(cost).toEqual({ column: 'cost', direction: 'descending' })
  expect(nextSort(cost, 'cost')).toEqual({ column: 'cost', direction: 'ascending' })
  expect(nextSort(cost, 'finish').direction).toBe('ascending')
})
