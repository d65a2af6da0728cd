import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyPool, anyQuestion, curvePoint, paperPool, plainQuestion } from '#lib/testing/planning/any-question'
import { budgetUnits } from '../budget.ts'
import { plannerChecks } from '../cost/checks.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { neededUnits } from './plan-units.ts'
import { type SlackOffer, slackOffers } from './slack-offers.ts'

// Thousands of cases, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

/** The question with an offer taken, and the K it is taken at. */
function taken(question: PlanQuestion, k: number, offer: SlackOffer): { question: PlanQuestion; k: number } {
  switch (offer.kind) {
    case 'audit':
    case 'first':
      return { question: { ...question, checks: offer.checks }, k }
    case 'overlap':
      return { question: { ...question, overlap: offer.overlap }, k }
    case 'responses':
      return { question, k: offer.responsesPerPrompt }
  }
}

test('an offer taken keeps the prompts, takes what it says and stays within the budget', () => {
  let offered = 0
  fc.assert(
    fc.property(anyQuestion, anyPool, (question, pool) => {
      for (const plan of answerPlanQuestion(question, pool).plans) {
        for (const offer of slackOffers(plan, question)) {
          const after = taken(question, plan.responsesPerPrompt, offer)
          const again = answerPlanQuestion(after.question, pool).plans.find(
            (other) => other.responsesPerPrompt === after.k,
          )
          expect(again?.prompts).toBe(plan.prompts)
          const needed = neededUnits(after.k, plan.prompts, after.question)
          expect(needed).toBeLessThanOrEqual(budgetUnits(question.budget))
          expect(needed - neededUnits(plan.responsesPerPrompt, plan.prompts, question)).toBe(offer.units)
          offered++
        }
      }
    }),
    { numRuns: 500, seed: 31 },
  )
  expect(offered).toBeGreaterThan(500)
})

const peaked = { ...paperPool, curve: [curvePoint(1, 1), curvePoint(100, 16), curvePoint(1000, 15)] }
const offersAt = (question: PlanQuestion, k: number) => {
  const plan = answerPlanQuestion(question, peaked).plans.find((one) => one.responsesPerPrompt === k)
  return plan ? slackOffers(plan, question) : []
}

test('what is left past the peak of d buys audit items, a deeper start, or one response more', () => {
  expect(offersAt(plainQuestion(300), 2)).toEqual([
    { kind: 'audit', items: 50, units: 100, checks: expect.objectContaining({ auditItems: 50 }) },
    {
      kind: 'first',
      items: 50,
      overlap: 2,
      units: 100,
      checks: expect.objectContaining({ firstItems: 50, firstOverlap: 2 }),
    },
    { kind: 'responses', responsesPerPrompt: 3, units: 100 },
  ])
  expect(offersAt(plainQuestion(400), 2)).toContainEqual({ kind: 'overlap', overlap: 2, units: 200 })
})

test('items that are judged twice already are no audit to be had', () => {
  expect(offersAt(plainQuestion(900, { overlap: 2 }), 2).map(({ kind }) => kind)).not.toContain('audit')
})

test('audit items are added to those there are', () => {
  const checks = { ...plannerChecks, firstItems: 10, auditItems: 20, goldRatio: 0, testRatio: 0 }
  const [audit, first] = offersAt(plainQuestion(300, { checks }), 2)
  // 10·3 + 20·2 + 70 = 140 judgments, 280 units: 20 left pay 10 more audits or 5 more first items.
  expect(audit).toEqual({ kind: 'audit', items: 10, units: 20, checks: { ...checks, auditItems: 30 } })
  expect(first).toEqual({ kind: 'first', items: 5, overlap: 3, units: 20, checks: { ...checks, firstItems: 15 } })
})

test('nothing is offered where nothing is left, nor for a plan without prompts', () => {
  expect(offersAt(plainQuestion(200), 2)).toEqual([])
  expect(offersAt(plainQuestion(1), 2)).toEqual([])
})
