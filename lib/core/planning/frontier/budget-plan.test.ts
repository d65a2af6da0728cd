import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { Budget, budgetUnits, Overlap } from '../budget.ts'
import { type CostAssumptions, defaultAssumptions } from '../cost/cost-model.ts'
import { lineAt } from '../law/fit-line.ts'
import { measuredK, paperDiversity, paperPrompts } from '../law/paper-results.ts'
import { fitPerformanceLaw } from '../law/performance-law.ts'
import { comparePlans, itemUnits, type PlanInput, plannedK, smallestBudget } from './budget-plan.ts'

const law = fitPerformanceLaw('PRO')
const cost: CostAssumptions = { ...defaultAssumptions, promptWords: 80, responseWords: 60, wageMinorUnitsPerHour: 2100 }
const point = (prompts: number, diversity: number | null): CurvePoint => ({
  prompts,
  diversity,
  bigrams: 1,
  distinctBigrams: 1,
})
const paperCurve = Object.freeze([
  point(1, 0.9),
  ...paperPrompts.map((prompts, i) => point(prompts, paperDiversity[i] as number)),
])
const annotations = (budgetAnnotations: number): Budget => ({ unit: 'annotations', budgetAnnotations })
const money = (budgetMinorUnits: number): Budget => ({ unit: 'money', budgetMinorUnits, currency: 'EUR' })
const input = (change: Partial<PlanInput> = {}): PlanInput => ({
  budget: annotations(48_000),
  overlap: 1,
  curve: paperCurve,
  settings: PAPER_SETTINGS,
  law,
  cost: null,
  ...change,
})
const planAt = (k: number, change: Partial<PlanInput> = {}) => {
  const plan = comparePlans(input(change)).find((known) => known.responsesPerPrompt === k)
  if (!plan) throw new Error(`no plan at K = ${k}`)
  return plan
}

const anyBudget = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1_000_000 }))
const anyCurve = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 25 }),
    fc.array(fc.double({ min: 0.5, max: 22, noNaN: true }), { minLength: 25, maxLength: 25 }),
  )
  .map(([sizes, values]) => sizes.sort((a, b) => a - b).map((size, i) => point(size, values[i] as number)))
const anyInput = fc.record({
  budget: fc.tuple(fc.boolean(), anyBudget).map(([paid, total]) => (paid ? money(total) : annotations(total))),
  overlap: fc.integer({ min: 1, max: 7 }),
  curve: anyCurve,
  distinctPrompts: fc.integer({ min: 1, max: 50_000 }),
})

test('48,000 annotations buy 24,000 pairs, 16,000 triples or 12,000 slates of four', () => {
  const plans = comparePlans(input())
  expect(plans.map((plan) => plan.responsesPerPrompt)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect(plans.map((plan) => plan.prompts)).toEqual([24_000, 16_000, 12_000, 9600, 8000, 6857, 6000, 5333])
  expect(plans.map((plan) => plan.slack)).toEqual([0, 0, 0, 0, 0, 1, 0, 3])
  expect(plans.map((plan) => plan.comparisonsPerJudgment)).toEqual([1, 3, 6, 10, 15, 21, 28, 36])
  expect(plans.map((plan) => plan.bitsPerJudgment.toPrecision(3))).toEqual([
    '1.00',
    '2.58',
    '4.58',
    '6.91',
    '9.49',
    '12.3',
    '15.3',
    '18.5',
  ])
  expect(plans.slice(0, 3).map((plan) => plan.diversity)).toEqual([20.289, 19.514, 18.865])
})

test('K = 4 at 48,000 annotations is predicted above K = 2, K = 5 and more as a span', () => {
  expect(planAt(2).prediction).toEqual({ kind: 'baseline' })
  expect(planAt(4).prediction).toMatchObject({ kind: 'predicted', points: expect.closeTo(1.55, 2) })
  expect(
    comparePlans(input())
      .slice(3)
      .map((plan) => plan.prediction.kind),
  ).toEqual(Array(5).fill('extrapolated'))
})

test('no plan costs more than its budget, every count is whole, and the slack is what is left to the unit', () => {
  fc.assert(
    fc.property(anyInput, (change) => {
      for (const plan of comparePlans(input({ ...change, cost }))) {
        const spent = change.budget.unit === 'money' ? plan.costMinorUnits : plan.annotations
        expect(spent).not.toBeNull()
        expect((spent as number) + plan.slack).toBe(budgetUnits(change.budget))
        expect(plan.slack).toBeGreaterThanOrEqual(0)
        const { diversity: _d, bitsPerJudgment: _bits, prediction: _points, ...counts } = plan
        expect(Object.values(counts).every(Number.isSafeInteger)).toBe(true)
        expect(plan.judgments).toBe(plan.prompts * change.overlap)
        expect(plan.annotations).toBe(plan.prompts * plan.responsesPerPrompt * change.overlap)
        expect(plan.comparisons).toBe(plan.judgments * plan.comparisonsPerJudgment)
      }
    }),
    { numRuns: 2000, seed: 21 },
  )
})

test('a plan takes at most the prompts that can be paid, that the pool has and that differ', () => {
  fc.assert(
    fc.property(anyInput, (change) => {
      for (const plan of comparePlans(input({ ...change, cost }))) {
        const most = Math.min(plan.affordablePrompts, change.curve.at(-1)?.prompts ?? 0, change.distinctPrompts)
        expect(plan.prompts).toBeLessThanOrEqual(most)
        expect(plan.prompts > 0).toBe(most > 0)
      }
    }),
    { numRuns: 1000, seed: 22 },
  )
})

test('a larger budget never has a smaller d, nor a smaller predicted reward, at the same K', () => {
  fc.assert(
    fc.property(anyInput, anyBudget, (change, extra) => {
      const more =
        change.budget.unit === 'money'
          ? money(budgetUnits(change.budget) + extra)
          : annotations(budgetUnits(change.budget) + extra)
      const [before, after] = [
        comparePlans(input({ ...change, cost })),
        comparePlans(input({ ...change, cost, budget: more })),
      ]
      plannedK.forEach((_, i) => {
        const [less, larger] = [before[i]?.diversity ?? null, after[i]?.diversity ?? null]
        if (less === null) return
        expect(larger).toBeGreaterThanOrEqual(less)
        for (const k of measuredK)
          expect(lineAt(law.lines[k], larger ?? 0)).toBeGreaterThanOrEqual(lineAt(law.lines[k], less))
      })
    }),
    { numRuns: 4000, seed: 23 },
  )
})

test('overlap multiplies what an item takes, and more overlap never adds prompts', () => {
  expect(planAt(4, { overlap: 3 })).toMatchObject({
    prompts: 4000,
    items: 4000,
    judgments: 12_000,
    annotations: 48_000,
  })
  fc.assert(
    fc.property(anyInput, (change) => {
      const [less, more] = [change.overlap, change.overlap + 1].map((overlap) =>
        comparePlans(input({ ...change, cost, overlap })),
      )
      less?.forEach((plan, i) => {
        expect(more?.[i]?.affordablePrompts).toBeLessThanOrEqual(plan.affordablePrompts)
        expect(more?.[i]?.prompts).toBeLessThanOrEqual(plan.prompts)
      })
    }),
    { numRuns: 1000, seed: 24 },
  )
})

test('where d falls again, the plan stops at its peak and says what is left', () => {
  const curve = [point(1, 1), point(100, 16), point(200, 15)]
  expect(planAt(2, { curve, budget: annotations(400) })).toMatchObject({
    affordablePrompts: 200,
    prompts: 100,
    diversity: 16,
    slack: 200,
  })
  expect(planAt(2, { curve, budget: annotations(150) })).toMatchObject({ affordablePrompts: 75, prompts: 75 })
})

test('of two sizes with the same d the plan takes the smaller', () => {
  const curve = [point(1, 1), point(100, 16), point(200, 16)]
  expect(planAt(2, { curve, budget: annotations(400) }).prompts).toBe(100)
})

test('a pool smaller than what can be paid caps the plan', () => {
  const plan = planAt(2, { curve: [point(1, 1), point(50, 5)], budget: annotations(1000) })
  expect(plan).toMatchObject({ affordablePrompts: 500, prompts: 50, annotations: 100, slack: 900 })
  expect(plan.prediction).toEqual({ kind: 'none', reason: 'below-range' })
})

test('a budget too small for one item buys none and names the smallest that does', () => {
  expect(planAt(2, { budget: annotations(1) })).toMatchObject({
    prompts: 0,
    diversity: null,
    annotations: 0,
    slack: 1,
    prediction: { kind: 'none', reason: 'no-prompts' },
  })
  const small = input({ budget: annotations(5), overlap: 3 })
  expect(comparePlans(small).every((plan) => plan.prompts === 0)).toBe(true)
  expect(smallestBudget(small)).toBe(6)
  expect(planAt(2, { budget: annotations(6), overlap: 3 }).prompts).toBe(1)
})

test('an empty pool buys nothing', () => {
  expect(planAt(4, { curve: [] })).toMatchObject({ prompts: 0, diversity: null, slack: 48_000 })
})

test('a budget in money pays whole judgments and needs a wage', () => {
  const paid = input({ budget: money(100_000), cost, overlap: 2 })
  const each = itemUnits(4, paid)
  expect(each % 2).toBe(0)
  expect(planAt(4, paid)).toMatchObject({
    affordablePrompts: Math.floor(100_000 / each),
    costMinorUnits: expect.any(Number),
  })
  expect(smallestBudget(paid)).toBe(itemUnits(2, paid))
  expect(() => comparePlans(input({ budget: money(100) }))).toThrow(/cost assumptions/)
  expect(planAt(4).costMinorUnits).toBeNull()
})

describe('what is typed as a budget', () => {
  const said = (budget: unknown) => Budget.safeParse(budget).error?.issues[0]?.message
  test.each([
    [0, 'The budget must be at least 1.'],
    [-5, 'The budget must be at least 1.'],
    [1.5, 'The budget must be a whole number.'],
    [1_000_000_001, 'The budget must be at most 1,000,000,000.'],
    [1e300, /whole number|at most/],
    [Number.NaN, 'The budget must be a number.'],
    [Number.POSITIVE_INFINITY, 'The budget must be a number.'],
    ['48000', 'The budget must be a number.'],
  ])('%s is refused in one sentence', (value, sentence) => {
    for (const budget of [annotations(value as number), money(value as number)]) expect(said(budget)).toMatch(sentence)
  })

  test('1 and 1,000,000,000 are budgets', () => {
    for (const value of [1, 1_000_000_000]) expect(said(annotations(value))).toBeUndefined()
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
})
