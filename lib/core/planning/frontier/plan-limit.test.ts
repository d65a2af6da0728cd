import { expect, test } from 'vitest'
import { planLimit } from './plan-limit.ts'

test.each([
  ['budget', { prompts: 10, affordablePrompts: 10 }, 100],
  ['budget', { prompts: 0, affordablePrompts: 0 }, 100],
  ['budget', { prompts: 100, affordablePrompts: 100 }, 100],
  ['peak', { prompts: 60, affordablePrompts: 80 }, 100],
  ['peak', { prompts: 60, affordablePrompts: 800 }, 100],
  ['pool', { prompts: 100, affordablePrompts: 800 }, 100],
])('%s: it ends %j of a pool of %d', (limit, plan, distinct) => {
  expect(planLimit(plan, distinct)).toBe(limit)
})
