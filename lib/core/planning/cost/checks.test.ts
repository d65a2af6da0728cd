import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyChecks } from '#lib/testing/planning/any-question'
import { Checks, checkedItems, noChecks, plannerChecks } from './checks.ts'

// Thousands of cases, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

test('the first items come first, then the test share, then the audit, and the rest at the overlap asked for', () => {
  expect(checkedItems(10_000, 1, plannerChecks)).toEqual({
    first: { items: 200, overlap: 3 },
    test: { items: 500, overlap: 3 },
    audit: { items: 400, overlap: 2 },
    regular: { items: 8900, overlap: 1 },
    // 600 + 1500 + 800 + 8900 = 11,800, of which gold makes 3% of all: ceil(11,800·0.03/0.97).
    goldJudgments: 365,
    judgments: 12_165,
  })
})

test('few prompts are all first items, and without checks every prompt is judged at its overlap', () => {
  expect(checkedItems(150, 1, plannerChecks)).toMatchObject({
    first: { items: 150, overlap: 3 },
    ...{ test: { items: 0 }, audit: { items: 0 }, regular: { items: 0 }, goldJudgments: 14, judgments: 464 },
  })
  expect(checkedItems(500, 2, noChecks)).toMatchObject({ regular: { items: 500, overlap: 2 }, judgments: 1000 })
  expect(checkedItems(0, 1, plannerChecks).judgments).toBe(0)
})

test('no item is judged less than the overlap asks', () => {
  expect(checkedItems(1000, 5, plannerChecks)).toMatchObject({
    ...{ first: { overlap: 5 }, test: { overlap: 5 }, audit: { overlap: 5 }, regular: { overlap: 5 } },
  })
})

const anyPrompts = fc.oneof(fc.nat(3000), fc.nat(1_000_000))
const anyOverlap = fc.integer({ min: 1, max: 6 })

test('the parts sum to the prompts, the judgments to the parts and gold, and gold is its share of all', () => {
  fc.assert(
    fc.property(anyPrompts, anyOverlap, anyChecks, (prompts, overlap, checks) => {
      const { goldJudgments, judgments, ...parts } = checkedItems(prompts, overlap, checks)
      const all = Object.values(parts)
      expect(all.reduce((sum, part) => sum + part.items, 0)).toBe(prompts)
      const once = all.reduce((sum, part) => sum + part.items * part.overlap, 0)
      expect(judgments).toBe(once + goldJudgments)
      for (const part of all) expect(part.items).toBeGreaterThanOrEqual(0)
      // The least whole number that is at least the share of all.
      expect(goldJudgments).toBeGreaterThanOrEqual(judgments * checks.goldRatio - 1e-6)
      expect(goldJudgments - 1).toBeLessThan((judgments - 1) * checks.goldRatio + 1e-6)
    }),
    { numRuns: 3000, seed: 61 },
  )
})

test('more prompts, or more overlap of any kind, never take fewer judgments', () => {
  fc.assert(
    fc.property(anyPrompts, anyOverlap, anyChecks, (prompts, overlap, checks) => {
      const now = checkedItems(prompts, overlap, checks).judgments
      for (const more of [
        checkedItems(prompts + 1, overlap, checks),
        checkedItems(prompts, overlap + 1, checks),
        checkedItems(prompts, overlap, { ...checks, firstOverlap: checks.firstOverlap + 1 }),
        checkedItems(prompts, overlap, { ...checks, testOverlap: checks.testOverlap + 1 }),
      ])
        expect(more.judgments).toBeGreaterThanOrEqual(now)
    }),
    { numRuns: 3000, seed: 62 },
  )
})

test('a check out of its range is refused in one sentence with its field', () => {
  const said = (change: object) => {
    const issue = Checks.safeParse({ ...plannerChecks, ...change }).error?.issues[0]
    return [issue?.path.join('.'), issue?.message]
  }
  expect(said({ auditItems: -1 })).toEqual(['auditItems', 'The number of audit items must be at least 0.'])
  expect(said({ firstItems: 1.5 })).toEqual(['firstItems', 'The number of first items must be a whole number.'])
  expect(said({ goldRatio: 0.6 })).toEqual(['goldRatio', 'The share of gold must be at most half.'])
  expect(said({ testRatio: Number.NaN })).toEqual(['testRatio', 'The test share must be a number.'])
  expect(said({ firstOverlap: 21 })).toEqual(['firstOverlap', 'The overlap must be at most 20.'])
})
