import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { CalibrationId } from '#lib/core/vocabulary/ids'
import { paperPool, plainQuestion, someCost } from '#lib/testing/planning/any-question'
import type { Charging } from '../cost/charging.ts'
import { evidence, limits } from '../evidence.ts'
import { lawOf } from '../law/law.ts'
import { type CalibratedLawUsed, LAW_NAME } from '../law/law-used.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { sources } from '../sources.ts'
import { recommendPlan, statedRecommendation, type TrainedThing, trainedThings } from './recommend-plan.ts'

const ask = (question: PlanQuestion) => answerPlanQuestion(question, paperPool)
const recommend = (trained: TrainedThing, budgetAnnotations: number, overlap = 1) =>
  ask(plainQuestion(budgetAnnotations, { trained, overlap })).recommendation

test('a policy is tuned on four responses, after a pilot', () => {
  expect(recommend('policy', 48_000)).toEqual({
    responsesPerPrompt: 4,
    reasonKey: 'policy',
    facts: { trained: 'policy', ruledResponsesPerPrompt: 4, prompts: 12_000, annotations: 48_000, alternatives: [] },
    cautions: ['pilot-first'],
    sources: ['song2024', 'aepo', 'air'],
  })
})

test('a reward model is trained on pairs over more prompts, with three responses as the alternative', () => {
  expect(recommend('reward-model', 48_000)).toMatchObject({
    responsesPerPrompt: 2,
    reasonKey: 'reward-model',
    facts: { prompts: 24_000, alternatives: [3] },
    sources: ['doesRlhfScale', 'llama2'],
  })
})

test('an evaluation set is pairs with an overlap of at least three', () => {
  expect(recommend('evaluation', 48_000)).toMatchObject({ responsesPerPrompt: 2, cautions: ['raise-overlap'] })
  expect(recommend('evaluation', 48_000, 3)).toMatchObject({ responsesPerPrompt: 2, cautions: [] })
})

test('where the rule buys no prompt the nearest smaller K is named as a fallback', () => {
  expect(recommend('policy', 3)).toMatchObject({
    responsesPerPrompt: 3,
    reasonKey: 'fallback',
    facts: { ruledResponsesPerPrompt: 4, prompts: 1 },
  })
  expect(recommend('policy', 2)).toMatchObject({ responsesPerPrompt: 2, reasonKey: 'fallback' })
})

test('where nothing can be bought nothing is recommended', () => {
  for (const trained of trainedThings) {
    expect(recommend(trained, 1)).toMatchObject({ responsesPerPrompt: null, reasonKey: 'none', cautions: [] })
  }
})

test('K of five or more is never recommended, whatever the budget', () => {
  for (const trained of trainedThings) {
    for (const budget of [1, 2, 3, 4, 5, 9, 100, 6000, 48_000, 999_999]) {
      expect(recommend(trained, budget).responsesPerPrompt ?? 0).toBeLessThanOrEqual(4)
    }
  }
})

test('a budget outside the measured ones is said so, and so is a plan without a prediction', () => {
  expect(recommend('policy', 5999).cautions).toContain('below-measured-budget')
  expect(recommend('policy', 6000).cautions).not.toContain('below-measured-budget')
  expect(recommend('policy', 60_000).cautions).toContain('above-measured-budget')
  expect(recommend('policy', 400).cautions).toContain('no-prediction')
})

const predictedBest = (question: PlanQuestion) => {
  const known = ask(question).plans.flatMap(({ responsesPerPrompt, prediction }) =>
    prediction.kind === 'predicted' ? [{ responsesPerPrompt, points: prediction.points }] : [],
  )
  const best = known.toSorted((one, other) => other.points - one.points)[0]
  return best && best.points > 0 ? best.responsesPerPrompt : 2
}
const byComparison: Charging = { rule: 'comparison', priceMinorUnits: null }

test('charged by comparison a policy gets the K with the highest prediction, said to be no comparison of the paper’s', () => {
  for (const units of [9000, 12_000, 24_000, 36_000]) {
    const question = plainQuestion(units, { charging: byComparison })
    const { responsesPerPrompt, reasonKey, cautions } = ask(question).recommendation
    expect(responsesPerPrompt).toBe(predictedBest(question))
    expect(reasonKey).toBe('charged')
    expect(cautions).toContain('equal-annotations')
  }
})

test('charged by comparison three responses win where four would leave too few prompts', () => {
  const at = (units: number, algorithm: 'PRO' | 'SFT') => {
    const law = { name: LAW_NAME, algorithm } as const
    return ask(plainQuestion(units, { law, charging: byComparison })).recommendation.responsesPerPrompt
  }
  expect([9000, 12_000, 24_000, 100_000].map((units) => at(units, 'SFT'))).toEqual([3, 3, 4, 4])
  expect([12_000, 48_000, 100_000].map((units) => at(units, 'PRO'))).toEqual([4, 3, 4])
})

test('hours and wages charge time: the prediction decides there too; a price per response keeps the paper’s comparison', () => {
  const reason = (change: Partial<PlanQuestion>) => ask(plainQuestion(48_000, change)).recommendation.reasonKey
  const money = { unit: 'money', budgetMinorUnits: 3_000_000, currency: 'EUR' } as const
  const hours = { unit: 'hours', budgetSeconds: 3_000_000 } as const
  expect(reason({ budget: hours, charging: { rule: 'hour', capRatio: 2 }, cost: someCost })).toBe('charged')
  expect(reason({ budget: money, cost: someCost })).toBe('charged')
  expect(reason({ budget: money, charging: { rule: 'response', priceMinorUnits: 60 } })).toBe('policy')
})

test('where nothing is predicted the rule stands alone, with both cautions', () => {
  const { recommendation } = ask(plainQuestion(400, { charging: byComparison }))
  expect(recommendation).toMatchObject({ responsesPerPrompt: 4, reasonKey: 'policy' })
  expect(recommendation.cautions).toEqual(expect.arrayContaining(['no-prediction', 'equal-annotations']))
})

test('what the law says of a policy decides nothing for a reward model or an evaluation set', () => {
  for (const trained of ['reward-model', 'evaluation'] as const) {
    const asked = plainQuestion(24_000, { trained, charging: byComparison })
    expect(ask(asked).recommendation).toMatchObject({ responsesPerPrompt: 2, reasonKey: trained })
  }
})

/** The paper's lines with one more for K = 6 that lies `above` that of K = 4. */
function calibrated(above: number): CalibratedLawUsed {
  const { lines } = lawOf({ name: LAW_NAME, algorithm: 'PRO' })
  const four = lines[2]
  if (!four) throw new Error('the paper has a line for four responses')
  const all = [
    ...lines,
    { ...four, responsesPerPrompt: 6, origin: 'own' as const, runs: 3, intercept: four.intercept + above },
  ]
  return {
    name: 'calibrated',
    calibrationId: CalibrationId.parse('01939f3e-7c00-7000-8000-000000000002'),
    calibrationName: 'Our runs',
    ...{ metric: 'Reward', algorithm: 'PRO', scale: 'points', settings: PAPER_SETTINGS, runs: 27 },
    basis: { lines: all, covariance: all.flatMap(() => [all.flatMap(() => [0, 0]), all.flatMap(() => [0, 0])]) },
  }
}

test('a calibration recommends the K it predicts highest, beyond four only where it has a line of its own', () => {
  const at = (above: number) => ask(plainQuestion(48_000, { law: calibrated(above) })).recommendation
  expect(at(10)).toMatchObject({
    responsesPerPrompt: 6,
    reasonKey: 'calibrated',
    facts: { ruledResponsesPerPrompt: 4 },
  })
  expect(at(-10)).toMatchObject({ responsesPerPrompt: 4, reasonKey: 'calibrated' })
})

test('a recommendation as stated in a document has the facts it was given with', () => {
  const question = plainQuestion(48_000, { trained: 'reward-model' })
  const { plans } = ask(question)
  const { facts: _facts, ...stated } = recommendPlan(question, plans)
  expect(statedRecommendation('reward-model', plans, stated)).toEqual(recommendPlan(question, plans))
})

test('every statement for and against is a whole sentence with a source, said once', () => {
  for (const known of evidence) {
    expect(known.statement).toMatch(/^[A-Z].*\.$/)
    expect(known.sources.length).toBeGreaterThan(0)
    for (const source of known.sources) expect(sources[source].url).toMatch(/^https:/)
  }
  expect(new Set(evidence.map((known) => known.key)).size).toBe(evidence.length)
})

test('the limits name the labels, the training, the range, selection and growth', () => {
  expect(new Set(limits.map((limit) => limit.about))).toEqual(
    new Set(['choice', 'labels', 'training', 'range', 'selection', 'growth']),
  )
})
