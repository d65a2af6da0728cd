import { expect, test } from 'vitest'
import { planStartForm } from './plan-start.ts'

const start = { document: null, fields: {}, budget: null }

test('a budget stands over the fields, and what is no field of the planner is left out', () => {
  const fields = { train: 'evaluation', budget: '5', unit: 'annotations', nonsense: 'x' }
  const form = planStartForm({ ...start, fields, budget: { unit: 'hours', budgetSeconds: 5400 } })
  expect(form).toEqual({ train: 'evaluation', unit: 'hours', budget: '1.5' })
})
