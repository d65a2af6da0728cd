import { expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { evidence, limits } from '../evidence.ts'
import { paperDiversity, paperPrompts } from '../law/paper-results.ts'
import { fitPerformanceLaw } from '../law/performance-law.ts'
import { sources } from '../sources.ts'
import { comparePlans } from './budget-plan.ts'
import { recommendPlan, type TrainedThing, trainedThings } from './recommend-plan.ts'

const curve: CurvePoint[] = paperPrompts.map((prompts, i) => ({
  prompts,
  diversity: paperDiversity[i] as number,
  bigrams: 1,
  distinctBigrams: 1,
}))
const start: CurvePoint = { prompts: 1, diversity: 0.9, bigrams: 1, distinctBigrams: 1 }

function recommend(trained: TrainedThing, budgetAnnotations: number, overlap = 1) {
  const plans = comparePlans({
    budget: { unit: 'annotations', budgetAnnotations },
    overlap,
    curve: [start, ...curve],
    settings: PAPER_SETTINGS,
    law: fitPerformanceLaw('PRO'),
    cost: null,
  })
  return recommendPlan(trained, plans, overlap)
}

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
