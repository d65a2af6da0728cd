import { expect, test } from 'vitest'
import type { KeptSplit } from './form/kept-split.ts'
import { checkPlanForm } from './plan-form.ts'
import { type PlannerFacts, plannerContext, plannerDefaults } from './planner-context.ts'

const facts = (kept: KeptSplit | null): PlannerFacts => ({
  ...{ result: null, responseWords: null, rosterSeconds: null, laws: [], measured: {}, kept },
  start: { test: '12', seed: 'typed before' },
})
const asked = (kept: KeptSplit | null, typed: { test?: string; seed?: string } = {}) => {
  const form = { ...plannerDefaults(facts(kept)), budget: '1000', ...typed }
  return { form, ...checkPlanForm(form, plannerContext(facts(kept))) }
}

test('a split that must not change stands over what the planner begins with, exactly', () => {
  const kept = { wave: 1, testRatio: 1 / 3, seed: ' ours ' }
  const { form, question, errors } = asked(kept)
  expect({ test: form.test, seed: form.seed, errors }).toEqual({ test: '33.333333', seed: ' ours ', errors: {} })
  expect(question?.checks.testRatio).toBe(1 / 3)
  expect(question?.seed).toBe(' ours ')
})

test('neither an old link nor an imported plan changes it', () => {
  const { question } = asked({ wave: 1, testRatio: 0.1, seed: 'ours' }, { test: '40', seed: 'theirs' })
  expect([question?.checks.testRatio, question?.seed]).toEqual([0.1, 'ours'])
})

test('where a series holds nothing out any seed will do, and outside one everything is asked', () => {
  expect(asked({ wave: 1, testRatio: 0, seed: null }).question).toMatchObject({
    checks: { testRatio: 0 },
    seed: 'typed before',
  })
  expect(asked(null).question).toMatchObject({ checks: { testRatio: 0.12 }, seed: 'typed before' })
})
