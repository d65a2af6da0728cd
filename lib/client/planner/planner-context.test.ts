import { expect, test } from 'vitest'
import { ASSUMED_RESPONSE_WORDS } from '#lib/core/planning/cost/cost-model'
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

test("the words of the pool's own responses are measured, as its prompts' are; the built-in length is an assumption", () => {
  const measuredOf = (known: Partial<PlannerFacts>, typed: { responseWords?: string } = {}) => {
    const beside = { ...facts(null), ...known }
    const form = { ...plannerDefaults(beside), budget: '1000', wage: '20', ...typed }
    return checkPlanForm(form, plannerContext(beside)).question?.cost
  }
  const pool = { responseWords: { mean: 2.4, responses: 300 }, result: { meanPromptWords: 41.6, prompts: 70 } }
  expect(measuredOf(pool)).toMatchObject({
    ...{ promptWords: 42, responseWords: 2 },
    measured: {
      promptWords: { n: 70, low: null, high: null },
      responseWords: { n: 300, low: null, high: null },
    },
  })
  expect(measuredOf(pool, { responseWords: '90' })?.measured).toEqual({ promptWords: { n: 70, low: null, high: null } })
  const without = measuredOf({})
  expect(without?.responseWords).toBe(ASSUMED_RESPONSE_WORDS)
  expect(without?.measured?.responseWords).toBeUndefined()
})
