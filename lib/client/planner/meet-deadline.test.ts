import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { budgetOf } from '#lib/core/planning/budget'
import { answerPlanQuestion, PlanQuestion } from '#lib/core/planning/plan-request'
import { meetDeadline } from './meet-deadline.ts'

const curve: CurvePoint[] = [1, 200, 400, 600].map((prompts) => ({
  ...{ prompts, bigrams: 100 * prompts, distinctBigrams: 50 * prompts },
  diversity: Math.sqrt(prompts) / 2,
}))
const pool = { curve, settings: PAPER_SETTINGS, distinctPrompts: 600 }
const asked = (weeklyHours: number | null, budgetAnnotations = 1_200): PlanQuestion =>
  PlanQuestion.parse({
    trained: 'policy',
    budget: { unit: 'annotations', budgetAnnotations },
    overlap: 1,
    schedule: {
      ...{ startDate: '2027-01-04', spread: 1.5 },
      weeklySeconds: weeklyHours === null ? null : weeklyHours * 3600,
    },
    cost: {
      ...{ baseSeconds: 10, readingWordsPerMinute: 240, secondsPerBit: 5, promptWords: 60, responseWords: 100 },
      ...{ utilisationRatio: 0.75, feeRatio: 0, reviewRatio: 0, acceptRatio: 1, wageMinorUnitsPerHour: null },
    },
  })
const verdictOn = (question: PlanQuestion, by: string, k = 4) => {
  const { plans } = answerPlanQuestion(question, pool)
  const plan = plans.find((one) => one.responsesPerPrompt === k)
  if (!plan) throw new Error('every K has a plan')
  return meetDeadline(by, plan, plans, question)
}

test('without hours a week nobody can say', () => {
  expect(verdictOn(asked(null), '2027-02-01')).toEqual({ kind: 'unknown' })
})

test('a day is met when the whole band keeps it, and not a day before', () => {
  const met = verdictOn(asked(10), '2028-01-01')
  expect(met.kind).toBe('met')
  if (met.kind !== 'met') return
  expect(verdictOn(asked(10), met.latest).kind).toBe('met')
  const dayBefore = new Date(Date.parse(met.latest) - 24 * 3600 * 1000).toISOString().slice(0, 10)
  expect(verdictOn(asked(10), dayBefore)).toMatchObject({ kind: 'late', leastDays: 0, mostDays: 1 })
})

test('every offered way out meets the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 3, max: 60 }), (hours, days) => {
      const by = new Date(Date.parse('2027-01-04') + days * 24 * 3600 * 1000).toISOString().slice(0, 10)
      const question = asked(hours)
      const verdict = verdictOn(question, by)
      if (verdict.kind !== 'late') return
      const weekly = { ...question, schedule: { ...question.schedule, weeklySeconds: verdict.weeklySeconds } }
      expect(verdictOn(weekly, by).kind).toBe('met')
      if (verdict.smaller) {
        const smaller = { ...question, budget: budgetOf(question.budget, verdict.smaller.units) }
        expect(verdictOn(smaller, by).kind).toBe('met')
      }
      for (const k of verdict.ks) expect(verdictOn(question, by, k).kind).toBe('met')
    }),
  )
})
