import { expect, test } from 'vitest'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { Prediction } from '#lib/core/planning/law/prediction'
import { layoutPlans, plansCsv, plansSvg } from './draw-plans.ts'
import { plansTitle, predictionText, signedPoints } from './plan-words.ts'

const plan = (responsesPerPrompt: number, prediction: Prediction): BudgetPlan => ({
  ...{ responsesPerPrompt, prompts: 10, affordablePrompts: 10, diversity: 15, items: 10, judgments: 10 },
  ...{
    annotations: 20,
    comparisonsPerJudgment: 1,
    comparisons: 10,
    bitsPerJudgment: 1,
    costMinorUnits: null,
    slack: 0,
  },
  prediction,
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
  const { ticks, heightOf } = layoutPlans(plans)
  expect(ticks).toEqual([-4, -2, 0, 2, 4])
  expect([heightOf(-4), heightOf(0), heightOf(4)]).toEqual([0, 0.5, 1])
})

test('the title is the finding: the best predicted plan with its band', () => {
  expect(plansTitle(plans)).toBe('K = 4 is predicted +1.6 points above K = 2 (90% band −0.4 to +3.6, which holds zero)')
  expect(plansTitle([plan(2, { kind: 'baseline' }), plan(3, predicted(-1))])).toBe(
    'No plan is predicted above K = 2 at this budget',
  )
})

test('an extrapolated plan is never the finding, and no plan is one where nothing is predicted', () => {
  expect(plansTitle([plan(5, { kind: 'extrapolated', low: 5, high: 9 })])).toBeNull()
})

test('every kind of prediction is told with its label', () => {
  expect(plans.map(({ prediction }) => predictionText(prediction))).toEqual([
    '0, compared with itself',
    '−0.5 (90%: −2.5 to +1.5)',
    '+1.6 (90%: −0.4 to +3.6)',
    'extrapolated: +1.9 to +3.1',
    'none: d below 12.7',
  ])
  expect(signedPoints(-0.04)).toBe('0.0')
})

test('the downloaded chart hatches what is extrapolated and carries its conditions as text', () => {
  const svg = plansSvg(plans, { title: 'a < b', note: 'Holds only here & now' })
  expect(svg).toContain('fill="url(#hatch)"')
  expect(svg).toContain('Holds only here &amp; now')
  expect(svg).not.toContain('a < b')
})

test('the table to take away says what is predicted and what is not', () => {
  const rows = plansCsv(plans)
  expect(rows.map((row) => row.length)).toEqual(plans.map(() => 13).concat(13))
  expect(rows[3]?.slice(9)).toEqual(['predicted', 1.62, 1.62 - 2, 3.62])
  expect(rows[5]?.slice(9)).toEqual(['none: below-range', '', '', ''])
})
