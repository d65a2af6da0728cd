import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { PoolId } from '#lib/core/vocabulary/ids'
import {
  anyPool,
  anyQuestion,
  curvePoint,
  paperPool,
  plainQuestion,
  someCost,
} from '#lib/testing/planning/any-question'
import { plannerChecks } from '../cost/checks.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { checkImportedPlan, type PlanPool } from './check-imported-plan.ts'
import type { PlanDocument } from './plan-document.ts'
import { writePlan } from './write-plan.ts'

// Thousands of cases, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

const place = { poolId: PoolId.parse('01939f3e-7c00-7000-8000-000000000001'), versionNumber: 1 }
const selection = { method: 'random', seed: 'rankplan' } as const

function write(question: PlanQuestion, k: number, pool: PlanPool = paperPool): PlanDocument | null {
  const answer = answerPlanQuestion(question, pool)
  const chosen = answer.plans.find((plan) => plan.responsesPerPrompt === k && plan.prompts > 0)
  return chosen ? writePlan(question, { ...answer, chosen }, pool, { pool: place, selection }) : null
}
const question = plainQuestion(48_000, { checks: plannerChecks, cost: { ...someCost, currency: 'EUR' } })
const document = write(question, 4) as PlanDocument
const json = (): Record<string, unknown> => JSON.parse(JSON.stringify(document))
const here: PlanPool = { ...paperPool, pool: place }

test('every plan that can be exported is imported again as the question it answered', () => {
  fc.assert(
    fc.property(anyQuestion, anyPool, fc.integer({ min: 2, max: 9 }), (asked, pool, k) => {
      const written = write(asked, k, pool)
      if (!written) return
      const exported: unknown = JSON.parse(JSON.stringify(written))
      for (const [beside, madeOn] of [
        [null, 'unknown'],
        [pool, 'this-pool'],
        [{ ...pool, pool: place }, 'this-pool'],
      ] as const)
        expect(checkImportedPlan(exported, beside)).toEqual({
          kind: 'read',
          document: written,
          question: asked,
          madeOn,
        })
    }),
    { numRuns: 1000, seed: 41 },
  )
})

const problems = (edited: unknown, beside: PlanPool | null = null) => {
  const checked = checkImportedPlan(edited, beside)
  return checked.kind === 'refused' ? checked.problems : []
}

test('an edited figure is refused with its field, what is written and what the terms come to', () => {
  const edited = json()
  const row = (edited.plans as Record<string, unknown>[])[2] as Record<string, unknown>
  const judgments = row.judgments as number
  row.judgments = judgments - 1000
  expect(problems(edited)).toEqual([
    {
      path: 'plans.2.judgments',
      message: `It says ${judgments - 1000}, but the plan's own terms come to ${judgments}.`,
      ...{ written: judgments - 1000, computed: judgments },
    },
  ])
})

test('any one number of a row changed is found, wherever it stands', () => {
  const numeric = (plan: object) => Object.entries(plan).filter(([, value]) => typeof value === 'number' && value > 0)
  fc.assert(
    fc.property(fc.nat(7), fc.nat(30), fc.integer({ min: 1, max: 50 }), (rowIndex, fieldIndex, by) => {
      const edited = json()
      const row = (edited.plans as Record<string, number>[])[rowIndex] as Record<string, number>
      const fields = numeric(row)
      const [field, value] = fields[fieldIndex % fields.length] as [string, number]
      row[field] = value + by
      expect(problems(edited).length).toBeGreaterThan(0)
    }),
    { numRuns: 300, seed: 42 },
  )
})

test('changed terms are refused too: the figures no longer follow from them', () => {
  const paths = (change: object) => problems({ ...json(), ...change }).map((problem) => problem.path)
  expect(paths({ overlap: 2 })).toContain('plans.2.judgments')
  expect(paths({ budget: { unit: 'annotations', budgetAnnotations: 60_000 } })).toContain('plans.2.affordablePrompts')
  expect(paths({ cost: { ...document.cost, secondsPerBit: 9 } })).toContain('plans.2.secondsPerJudgment')
  expect(paths({ law: { name: 'song-2024', algorithm: 'SFT' } })).toContain('plans.2.prediction')
  expect(paths({ trained: 'evaluation' })).toContain('recommended')
  expect(paths({ prompts: document.prompts - 1 })).toEqual(['prompts'])
})

test('what is no plan is refused with the field of each problem', () => {
  expect(problems(null).length).toBeGreaterThan(0)
  expect(problems([]).length).toBeGreaterThan(0)
  expect(problems({ ...json(), format: 'rankplan-plan/9' }).map(({ path }) => path)).toEqual(['format'])
  expect(problems({ ...json(), checks: { ...document.checks, goldRatio: 2 } })).toEqual([
    { path: 'checks.goldRatio', message: 'The share of gold must be at most half.' },
  ])
  const { budget: _budget, ...without } = json()
  expect(problems(without).map(({ path }) => path)).toContain('budget')
})

test('what a field must be is said in words, without the names of a schema', () => {
  const said = (edited: unknown) => Object.fromEntries(problems(edited).map(({ path, message }) => [path, message]))
  const { prompts: _prompts, ...without } = json()
  expect(said(without)).toEqual({ prompts: 'This field is missing. Export the plan again and import that file.' })
  expect(said({ ...json(), format: 'rankplan-plan/9' }).format).toMatch(/newer format, "rankplan-plan\/9"/)
  expect(said({ ...json(), format: 'x' }).format).toMatch(
    /^This names no format of a plan\. It must be "rankplan-plan\/2"/,
  )
  expect(said({ ...json(), responsesPerPrompt: 10 })).toMatchObject({ responsesPerPrompt: 'This must be at most 9.' })
  expect(said({ ...json(), responsesPerPrompt: 2.5 })).toMatchObject({
    responsesPerPrompt: 'This must be a whole number.',
  })
  expect(said({ ...json(), prompts: '8' })).toMatchObject({ prompts: 'This must be a number.' })
  expect(said({ ...json(), trained: 'both' }).trained).toBe('This must be "policy" or "reward-model" or "evaluation".')
  expect(said({ ...json(), plans: document.plans.slice(1) })).toEqual({
    plans: 'This list must hold the figures for every K from 2 to 9, 8 entries, as exported.',
  })
  expect(said({ ...json(), note: 1 })).toEqual({ '': 'A plan has no field "note". Take it out.' })
  expect(said([])).toEqual({ '': 'This is no plan. Export the plan again and import that file.' })
})

test('no edit of a plan is answered in the words of a schema', () => {
  const paths = (value: unknown, path: string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
      : [path]
  const all = paths(json()).filter((path) => path.length > 0)
  const set = (value: unknown, [key = '', ...rest]: readonly string[], put: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return put
    const entries = Object.entries(value).map(([name, inner]) =>
      name === key ? [name, rest.length === 0 ? put : set(inner, rest, put)] : [name, inner],
    )
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
  }
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, put) => {
      for (const { message } of problems(set(json(), path, put))) {
        expect(message).toMatch(/[.]$/)
        expect(message).not.toMatch(/Invalid|expected|Too (small|big)|Unrecognized|undefined/)
      }
    }),
    { numRuns: 300, seed: 43 },
  )
})

test('an edited d is refused on the pool it was made on, and elsewhere by the prediction that no longer follows', () => {
  const edited = json()
  const row = (edited.plans as Record<string, unknown>[])[2] as Record<string, unknown>
  row.diversity = 20
  edited.diversity = { ...document.diversity, value: 20 }
  const paths = (beside: PlanPool | null) => problems(edited, beside).map(({ path }) => path)
  expect(paths(here)).toEqual(['plans.2.diversity', 'diversity.value'])
  expect(paths(null)).toContain('plans.2.prediction')
})

test('a plan of another pool or another version is read and said to be', () => {
  const madeOn = (beside: PlanPool) => {
    const checked = checkImportedPlan(json(), beside)
    return checked.kind === 'read' ? checked.madeOn : checked.problems
  }
  expect(madeOn(here)).toBe('this-pool')
  expect(madeOn({ ...here, pool: { ...place, versionNumber: 2 } })).toBe('other-pool')
  expect(madeOn({ ...paperPool, prompts: 10 })).toBe('other-pool')
  const curve = [curvePoint(1, 1), curvePoint(36_000, 15)]
  expect(madeOn({ ...paperPool, curve })).toBe('other-pool')
})
