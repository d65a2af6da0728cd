import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  anyPool,
  anyQuestion,
  curvePoint,
  paperPool,
  plainQuestion,
  someCost,
} from '#lib/testing/planning/any-question'
import { budgetOf, budgetUnits } from '../budget.ts'
import { perResponse } from '../cost/charging.ts'
import { noChecks, plannerChecks } from '../cost/checks.ts'
import { judgmentSeconds } from '../cost/cost-model.ts'
import { lineAt } from '../law/fit-line.ts'
import { fitPerformanceLaw } from '../law/paper-law.ts'
import { measuredK } from '../law/paper-results.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { BudgetPlan, plannedK } from './budget-plan.ts'
import { smallestBudget } from './compare-plans.ts'
import { readCurve } from './curve-reader.ts'
import { neededUnits, plannedUnits } from './plan-units.ts'

// Thousands of cases, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

type Pool = Parameters<typeof answerPlanQuestion>[1]
const compare = (question: PlanQuestion, pool: Pool = paperPool) => answerPlanQuestion(question, pool).plans
const planAt = (k: number, question: PlanQuestion, pool: Pool = paperPool): BudgetPlan => {
  const plan = compare(question, pool).find((known) => known.responsesPerPrompt === k)
  if (!plan) throw new Error(`no plan at K = ${k}`)
  return plan
}
const poolOf = (...points: [number, number][]): Pool => ({
  ...paperPool,
  curve: points.map(([prompts, diversity]) => curvePoint(prompts, diversity)),
})

test('48,000 annotations buy 24,000 pairs, 16,000 triples or 12,000 slates of four', () => {
  const plans = compare(plainQuestion(48_000))
  expect(plans.map((plan) => plan.responsesPerPrompt)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect(plans.map((plan) => plan.prompts)).toEqual([24_000, 16_000, 12_000, 9600, 8000, 6857, 6000, 5333])
  expect(plans.map((plan) => plan.slack)).toEqual([0, 0, 0, 0, 0, 1, 0, 3])
  expect(plans.map((plan) => plan.comparisonsPerJudgment)).toEqual([1, 3, 6, 10, 15, 21, 28, 36])
  expect(plans.map((plan) => plan.bitsPerJudgment.toPrecision(3))).toEqual([
    ...['1.00', '2.58', '4.58', '6.91', '9.49', '12.3', '15.3', '18.5'],
  ])
  expect(plans.slice(0, 3).map((plan) => plan.diversity)).toEqual([20.289, 19.514, 18.865])
})

test('K = 4 at 48,000 annotations is predicted above K = 2, K = 5 and more as a span', () => {
  const plans = compare(plainQuestion(48_000))
  expect(plans.map((plan) => plan.prediction.kind)).toEqual([
    ...['baseline', 'predicted', 'predicted'],
    ...Array(5).fill('extrapolated'),
  ])
  expect(plans[2]?.prediction).toMatchObject({ points: expect.closeTo(1.55, 2) })
  const shares = plans.map((plan) => plan.shareBest)
  expect(shares.slice(0, 3).reduce((sum: number, share) => sum + (share ?? Number.NaN), 0)).toBeCloseTo(1, 12)
  expect(shares.slice(3)).toEqual(Array(5).fill(null))
})

test('charged by comparison, 24,000 units buy as many pairs, a third of the triples and a sixth of the fours', () => {
  const charging = { rule: 'comparison', priceMinorUnits: null } as const
  const plans = compare(plainQuestion(24_000, { charging }))
  expect(plans.slice(0, 3).map((plan) => plan.prompts)).toEqual([24_000, 8000, 4000])
  expect(plans.slice(0, 3).map((plan) => plan.comparisons)).toEqual([24_000, 24_000, 24_000])
})

test('hours buy judgments of the assumed time, and the last of them can still be reserved at its cap', () => {
  const hours = (budgetSeconds: number, capRatio: number): PlanQuestion => ({
    ...plainQuestion(1, { cost: { ...someCost, wageMinorUnitsPerHour: null } }),
    budget: { unit: 'hours', budgetSeconds },
    charging: { rule: 'hour', capRatio },
  })
  const seconds = Math.ceil(judgmentSeconds(4, someCost) / 0.75)
  expect(planAt(4, hours(100 * seconds, 1))).toMatchObject({ prompts: 100, plannedUnits: 100 * seconds, slack: 0 })
  expect(planAt(4, hours(100 * seconds, 2))).toMatchObject({ prompts: 99, slack: seconds })
  expect(planAt(4, hours(100 * seconds, 2))).toMatchObject({
    reservedUnitsPerJudgment: expect.any(Number),
    costMinorUnits: null,
  })
})

test('a plan counts its checks, its gold and what making the responses costs', () => {
  const cost = { ...someCost, currency: 'EUR', generationMinorUnitsPerThousandResponses: 500 }
  const question: PlanQuestion = {
    ...plainQuestion(1, { checks: plannerChecks, cost }),
    budget: { unit: 'money', budgetMinorUnits: 5_000_000, currency: 'EUR' },
    charging: { rule: 'response', priceMinorUnits: 40 },
  }
  const plan = planAt(4, question)
  // 200·3 + 5%·3 + 400·2 + the rest once, and 3% of all as gold, each judgment 160; generation of 4 responses a prompt at 0.5.
  const test = Math.floor(plan.prompts * 0.05)
  const once = 600 + test * 3 + 800 + (plan.prompts - 600 - test)
  const gold = Math.ceil((once * 0.03) / 0.97)
  expect(plan.checks).toEqual({ first: 200, test, audit: 400, goldJudgments: gold })
  expect(plan.judgments).toBe(once + gold)
  expect(plan.generationMinorUnits).toBe(plan.prompts * 2)
  expect(plan.plannedUnits).toBe((once + gold) * 160 + plan.prompts * 2)
  expect(plan.costMinorUnits).toBe(plan.plannedUnits)
  expect(plan.slack).toBe(5_000_000 - plan.plannedUnits)
})

test('planned units are within the budget to the unit, and every count is whole', () => {
  fc.assert(
    fc.property(anyQuestion, anyPool, (question, pool) => {
      for (const plan of compare(question, pool)) {
        const total = budgetUnits(question.budget)
        expect(plan.plannedUnits + plan.slack).toBe(total)
        expect(plan.slack).toBeGreaterThanOrEqual(0)
        const inMoney = question.budget.unit === 'money'
        const generation = inMoney ? plan.generationMinorUnits : 0
        expect(plan.plannedUnits).toBe(plan.judgments * plan.expectedUnitsPerJudgment + generation)
        if (inMoney) expect(plan.costMinorUnits).toBe(plan.plannedUnits)
        // Judgments are handed out one reservation at a time: the last still fits where all others took what was expected.
        if (plan.judgments > 0)
          expect(plan.plannedUnits - plan.expectedUnitsPerJudgment + plan.reservedUnitsPerJudgment).toBeLessThanOrEqual(
            total,
          )
        const { diversity: _d, bitsPerJudgment: _bits, secondsPerJudgment: _s, paidSeconds: _p, ...rest } = plan
        for (const value of Object.values(rest))
          if (typeof value === 'number' && value !== plan.shareBest) expect(Number.isSafeInteger(value)).toBe(true)
        expect(plan.annotations).toBe(plan.judgments * plan.responsesPerPrompt)
        expect(plan.comparisons).toBe(plan.judgments * plan.comparisonsPerJudgment)
        expect(plan.items).toBe(plan.prompts)
        const { first, test, audit } = plan.checks
        expect(first + test + audit).toBeLessThanOrEqual(plan.items)
      }
    }),
    { numRuns: 2000, seed: 21 },
  )
})

test('a plan takes at most the prompts that can be paid, that the pool has and that differ', () => {
  fc.assert(
    fc.property(anyQuestion, anyPool, (question, pool) => {
      for (const plan of compare(question, pool)) {
        const most = Math.min(plan.affordablePrompts, pool.prompts, pool.distinctPrompts)
        expect(plan.prompts).toBeLessThanOrEqual(most)
        expect(plan.prompts > 0).toBe(most > 0)
      }
    }),
    { numRuns: 1000, seed: 22 },
  )
})

test('the affordable prompts are the most: they fit the budget and one more does not', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const total = budgetUnits(question.budget)
      for (const { responsesPerPrompt: k, affordablePrompts } of compare(question)) {
        expect(neededUnits(k, affordablePrompts, question)).toBeLessThanOrEqual(total)
        expect(neededUnits(k, affordablePrompts + 1, question)).toBeGreaterThan(total)
      }
    }),
    { numRuns: 2000, seed: 25 },
  )
})

test('no number of prompts up to the affordable has a larger d than the plan, and none smaller has the same', () => {
  const small = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(anyPool, small, (pool, budgetAnnotations) => {
      const { diversityAt } = readCurve(pool.curve)
      for (const plan of compare(plainQuestion(budgetAnnotations), pool)) {
        const most = Math.min(plan.affordablePrompts, pool.prompts, pool.distinctPrompts)
        for (let prompts = 1; prompts <= most; prompts++) {
          const [d, best] = [diversityAt(prompts), plan.diversity]
          if (d === null || best === null) continue
          expect(d).toBeLessThanOrEqual(best + 1e-12)
          if (prompts < plan.prompts) expect(d).toBeLessThan(best)
        }
      }
    }),
    { numRuns: 500, seed: 26 },
  )
})

test('a larger budget never has a smaller d, nor a smaller predicted reward, at the same K', () => {
  const law = fitPerformanceLaw('PRO')
  fc.assert(
    fc.property(anyQuestion, anyPool, fc.nat(1_000_000), (question, pool, extra) => {
      const more = budgetOf(question.budget, budgetUnits(question.budget) + extra)
      const [before, after] = [compare(question, pool), compare({ ...question, budget: more }, pool)]
      plannedK.forEach((_, i) => {
        const [less, larger] = [before[i]?.diversity ?? null, after[i]?.diversity ?? null]
        if (less === null) return
        expect(larger).toBeGreaterThanOrEqual(less)
        for (const k of measuredK)
          expect(lineAt(law.lines[k], larger ?? 0)).toBeGreaterThanOrEqual(lineAt(law.lines[k], less))
      })
    }),
    { numRuns: 2000, seed: 23 },
  )
})

test('more overlap, of any kind, never adds prompts', () => {
  fc.assert(
    fc.property(anyQuestion, anyPool, (question, pool) => {
      const { checks, overlap } = question
      const now = compare(question, pool)
      const deeper: PlanQuestion[] = [
        { ...question, overlap: overlap + 1 },
        { ...question, checks: { ...checks, firstOverlap: checks.firstOverlap + 1 } },
        { ...question, checks: { ...checks, testOverlap: checks.testOverlap + 1 } },
        { ...question, checks: { ...checks, auditItems: checks.auditItems + 50 } },
        { ...question, checks: { ...checks, goldRatio: Math.min(0.5, checks.goldRatio + 0.05) } },
      ]
      for (const other of deeper) {
        compare(other, pool).forEach((plan, i) => {
          expect(plan.affordablePrompts).toBeLessThanOrEqual(now[i]?.affordablePrompts ?? 0)
          expect(plan.prompts).toBeLessThanOrEqual(now[i]?.prompts ?? 0)
        })
      }
    }),
    { numRuns: 1000, seed: 24 },
  )
})

test('overlap multiplies what an item takes', () => {
  expect(planAt(4, plainQuestion(48_000, { overlap: 3 }))).toMatchObject({
    ...{ prompts: 4000, items: 4000, judgments: 12_000, annotations: 48_000 },
  })
})

test('where d falls again, the plan stops at its peak and says what is left', () => {
  const pool = poolOf([1, 1], [100, 16], [200, 15])
  expect(planAt(2, plainQuestion(400), pool)).toMatchObject({
    ...{ affordablePrompts: 200, prompts: 100, diversity: 16, slack: 200 },
  })
  expect(planAt(2, plainQuestion(150), pool)).toMatchObject({ affordablePrompts: 75, prompts: 75 })
})

test('of two sizes with the same d the plan takes the smaller', () => {
  expect(planAt(2, plainQuestion(400), poolOf([1, 1], [100, 16], [200, 16])).prompts).toBe(100)
})

test('a pool smaller than what can be paid caps the plan', () => {
  const plan = planAt(2, plainQuestion(1000), poolOf([1, 1], [50, 5]))
  expect(plan).toMatchObject({ affordablePrompts: 500, prompts: 50, annotations: 100, slack: 900 })
  expect(plan.prediction).toEqual({ kind: 'none', reason: 'below-range' })
})

test('a budget too small for one item buys none and names the smallest that does', () => {
  expect(planAt(2, plainQuestion(1))).toMatchObject({
    ...{ prompts: 0, diversity: null, annotations: 0, slack: 1, plannedUnits: 0 },
    prediction: { kind: 'none', reason: 'no-prompts' },
  })
  const small = plainQuestion(5, { overlap: 3 })
  expect(compare(small).every((plan) => plan.prompts === 0)).toBe(true)
  expect(smallestBudget(small)).toBe(6)
  expect(planAt(2, plainQuestion(6, { overlap: 3 })).prompts).toBe(1)
})

test('the smallest budget buys a prompt and one unit less buys none, under every rule and with every check', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const least = smallestBudget(question)
      const buys = (units: number) =>
        compare({ ...question, budget: budgetOf(question.budget, units) }).some((plan) => plan.prompts > 0)
      expect(buys(least)).toBe(true)
      if (least > 1) expect(buys(least - 1)).toBe(false)
    }),
    { numRuns: 1000, seed: 27 },
  )
})

test('an empty pool buys nothing', () => {
  expect(planAt(4, plainQuestion(48_000), { ...paperPool, curve: [] })).toMatchObject({
    ...{ prompts: 0, diversity: null, slack: 48_000 },
  })
})

test('without a wage a plan in annotations has no cost in money, and without times no seconds', () => {
  expect(planAt(4, plainQuestion(400))).toMatchObject({
    costMinorUnits: null,
    secondsPerJudgment: null,
    paidSeconds: null,
  })
  const unpaid = { ...someCost, wageMinorUnitsPerHour: null }
  expect(planAt(4, plainQuestion(400, { cost: unpaid }))).toMatchObject({
    costMinorUnits: null,
    paidSeconds: expect.closeTo((100 * judgmentSeconds(4, someCost)) / 0.75, 6),
  })
})

test('a cost past what can be counted exactly is none, and the plan stands', () => {
  const dear = { ...someCost, wageMinorUnitsPerHour: 100_000_000, acceptRatio: 0.05, timeMultiplier: 20 }
  const plan = planAt(9, plainQuestion(1_000_000_000, { cost: dear, overlap: 20 }))
  expect(plan).toMatchObject({ prompts: 36_000, costMinorUnits: expect.any(Number) })
  const dearest = { rule: 'comparison', priceMinorUnits: 100_000_000 } as const
  const question = plainQuestion(1_000_000_000, {
    cost: { ...dear, feeRatio: 5, reviewRatio: 1 },
    charging: dearest,
    overlap: 20,
  })
  expect(planAt(9, question)).toMatchObject({ prompts: 36_000, costMinorUnits: null })
  expect(BudgetPlan.safeParse(planAt(9, question)).success).toBe(true)
})

test('what is planned is what the parts come to', () => {
  const question = plainQuestion(48_000, { charging: perResponse, checks: noChecks })
  expect(plannedUnits(4, 12_000, question)).toBe(48_000)
  expect(neededUnits(4, 0, question)).toBe(0)
})
