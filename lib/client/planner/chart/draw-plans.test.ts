import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { sizedPlan } from '#lib/core/planning/frontier/compare-plans'
import { LawUsed } from '#lib/core/planning/law/law-used'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { knownMeasures, markOf, measureTitle } from '../plan-measures.ts'
import { plansTitle, pointDecimals, predictionText, signedPoints } from '../plan-words.ts'
import { layoutPlans, plansCsv, plansSvg } from './draw-plans.ts'

const question = PlanQuestion.parse({
  trained: 'policy',
  budget: { unit: 'annotations', budgetAnnotations: 1_000 },
  overlap: 1,
  cost: null,
})
const paper = question.law
const plan = (k: number, prediction: Prediction): BudgetPlan => ({
  ...sizedPlan(k, 10, question),
  affordablePrompts: 10,
  diversity: 15 - k / 10,
  prediction,
  shareBest: null,
})
const predicted = (points: number): Prediction => ({ kind: 'predicted', points, low: points - 2, high: points + 2 })
const plans = [
  plan(2, { kind: 'baseline' }),
  plan(3, predicted(-0.5)),
  plan(4, predicted(1.62)),
  plan(5, { kind: 'extrapolated', low: 1.9, high: 3.1 }),
  plan(6, { kind: 'none', reason: 'below-range' }),
]

test('the axis holds zero and every band, and places values between its ends', () => {
  const { ticks, heightOf } = layoutPlans(plans, 'points', question)
  expect(ticks).toEqual([-4, -2, 0, 2, 4])
  expect([heightOf(-4), heightOf(0), heightOf(4)]).toEqual([0, 0.5, 1])
})

test('what is extrapolated is a span, and what has no prediction no mark', () => {
  expect(plans.map((one) => markOf(one, 'points', question)?.kind ?? null)).toEqual([
    ...['value', 'value', 'value', 'span', null],
  ])
})

test('a measure is offered only where some plan has it: a cost needs a wage, points a comparison', () => {
  expect(knownMeasures(plans, question)).toEqual(['points', 'diversity'])
  expect(knownMeasures(plans.slice(0, 1), question)).toEqual(['diversity'])
})

test('the title is the finding: the best predicted plan with its band, or the most varied prompts', () => {
  expect(plansTitle(plans, paper)).toBe(
    'K = 4 is predicted +1.6 points above K = 2 (90% band −0.4 to +3.6, which holds zero)',
  )
  expect(plansTitle([plan(2, { kind: 'baseline' }), plan(3, predicted(-1))], paper)).toBe(
    'No plan is predicted above K = 2 at this budget',
  )
  expect(measureTitle(plans, 'diversity', question)).toBe('K = 2 has the most varied prompts: d 14.80 at 10 prompts')
})

test('an extrapolated plan is never the finding, and no plan is one where nothing is predicted', () => {
  expect(plansTitle([plan(5, { kind: 'extrapolated', low: 5, high: 9 })], paper)).toBeNull()
})

test('every kind of prediction is told with its label', () => {
  expect(plans.map(({ prediction }) => predictionText(prediction))).toEqual([
    '0, compared with itself',
    '−0.5 (90%: −2.5 to +1.5)',
    '+1.6 (90%: −0.4 to +3.6)',
    'extrapolated: +1.9 to +3.1',
    'none: d below the law’s',
  ])
  expect(signedPoints(-0.04)).toBe('0.0')
})

test('a metric that runs from 0 to 1 is told in as many decimals as it takes', () => {
  const line = { responsesPerPrompt: 4, origin: 'own', runs: 6, slope: 0.01, intercept: 0.4, residualVariance: 1e-5 }
  const law = LawUsed.parse({
    ...{ name: 'calibrated', calibrationId: '0198c2de-3c5b-7000-8000-000000000001', calibrationName: 'Ours' },
    ...{ metric: 'win rate', algorithm: 'other', scale: 'metric', settings: PAPER_SETTINGS, runs: 6 },
    basis: {
      lines: [{ ...line, settingVariance: 0, degreesOfFreedom: 4, least: 10, most: 20 }],
      covariance: [
        [0, 0],
        [0, 0],
      ],
    },
  })
  const small = [plan(4, { kind: 'predicted', points: 0.0312, low: 0.011, high: 0.052 })]
  expect(pointDecimals(small, law)).toBe(3)
  expect(predictionText((small[0] as BudgetPlan).prediction, 3)).toBe('+0.031 (90%: +0.011 to +0.052)')
  expect(pointDecimals(small, paper)).toBe(1)
})

test('the downloaded chart hatches what is extrapolated and carries its conditions as text', () => {
  const svg = plansSvg(plans, 'points', question, { title: 'a < b', note: 'Holds only here & now', axis: 'y' })
  expect(svg).toContain('fill="url(#hatch)"')
  expect(svg).toContain('Holds only here &amp; now')
  expect(svg).not.toContain('a < b')
})

test('the table to take away names every figure once, and says what is predicted and what is not', () => {
  const rows = plansCsv(plans)
  const [head = [], , , four = [], , six = []] = rows
  expect(new Set(head).size).toBe(head.length)
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length))
  const of = (row: readonly (string | number)[], name: string) => row[head.indexOf(name)]
  expect(['prediction', 'above k=2', 'low', 'high'].map((name) => of(four, name))).toEqual([
    ...['predicted', 1.62, 1.62 - 2, 3.62],
  ])
  expect(['prediction', 'above k=2'].map((name) => of(six, name))).toEqual(['none: below-range', ''])
})
