import { expect, test } from 'vitest'
import { planStartForm } from './plan-start.ts'

const start = { document: null, fields: {}, budget: null }

test('a budget stands over the fields, and what is no field of the planner is left out', () => {
  const fields = { train: 'evaluation', budget: '5', unit: 'annotations', nonsense: 'x' }
  const form = planStartForm({ ...start, fields, budget: { unit: 'hours', budgetSeconds: 5400 } }, null)
  expect(form).toEqual({ train: 'evaluation', unit: 'hours', budget: '1.5' })
})

test('every wave but the first draws by a seed of its own, made of the series’ seed', () => {
  const seedOf = (seed: string, wave: number | null) => planStartForm({ ...start, fields: { seed } }, wave).seed
  expect([null, 1, 2].map((wave) => seedOf('a', wave))).toEqual(['a', 'a', 'a, wave 2'])
  expect(seedOf('a, wave 2', 3)).toBe('a, wave 3')
  expect(seedOf('x'.repeat(200), 12)).toHaveLength(200)
})
