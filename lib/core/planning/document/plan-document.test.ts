import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { PoolId } from '#lib/core/vocabulary/ids'
import { paperPool, plainQuestion, someCost } from '#lib/testing/planning/any-question'
import { plannerChecks } from '../cost/checks.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import { openingTerms } from './opening-terms.ts'
import { PlanDocument, planDocumentHash } from './plan-document.ts'
import { writePlan } from './write-plan.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const pool = { poolId: PoolId.parse('01939f3e-7c00-7000-8000-000000000001'), versionNumber: 1 }

function write(question: PlanQuestion, k: number): PlanDocument {
  const answer = answerPlanQuestion(question, paperPool)
  const chosen = answer.plans.find((plan) => plan.responsesPerPrompt === k)
  if (!chosen) throw new Error(`no plan at K = ${k}`)
  return writePlan(question, { ...answer, chosen }, paperPool, {
    pool,
    selection: { method: 'random', seed: 'rankplan' },
  })
}
const document = write(plainQuestion(48_000, { checks: plannerChecks, seed: 'ours' }), 4)

test('a plan as compared and recommended is a plan document, which keeps the question but for its answer', () => {
  expect(PlanDocument.parse(document)).toEqual(document)
  expect(document).toMatchObject({
    ...{ format: 'rankplan-plan/2', trained: 'policy', overlap: 1, responsesPerPrompt: 4, checks: plannerChecks },
    split: { testRatio: 0.05, seed: 'ours' },
    law: { name: 'song-2024', algorithm: 'PRO' },
  })
})

test('the hash is of the content, not of the order of its fields, and any change changes it', () => {
  const shuffled = PlanDocument.parse(Object.fromEntries(Object.entries(document).reverse()))
  expect(planDocumentHash(shuffled, sha256Hex)).toBe(planDocumentHash(document, sha256Hex))
  expect(planDocumentHash(document, sha256Hex)).toMatch(/^[0-9a-f]{64}$/)
  const other = PlanDocument.parse({ ...document, selection: { method: 'random', seed: 'another' } })
  expect(planDocumentHash(other, sha256Hex)).not.toBe(planDocumentHash(document, sha256Hex))
})

test('a document survives JSON with its hash', () => {
  const read = PlanDocument.parse(JSON.parse(JSON.stringify(document)))
  expect(planDocumentHash(read, sha256Hex)).toBe(planDocumentHash(document, sha256Hex))
})

test('a plan of diversely chosen prompts says what the choice is, a plan of random ones has nothing to say', () => {
  const choice = { settings: PAPER_SETTINGS, diversity: 14.5, coverage: 0.8 }
  const diverse = { ...document, selection: { method: 'diverse', seed: 'a seed', ...choice } }
  expect(PlanDocument.parse(diverse)).toEqual(diverse)
  const accepts = (selection: object) => PlanDocument.safeParse({ ...document, selection }).success
  expect(accepts({ method: 'diverse', seed: 'a seed' })).toBe(false)
  expect(accepts({ method: 'random', seed: 'a seed', ...choice })).toBe(false)
})

test('a plan above its budget, its finding or its pool, or charged as its budget cannot be, is no plan', () => {
  const paths = (change: object) =>
    PlanDocument.safeParse({ ...document, ...change }).error?.issues.map((issue) => issue.path.join('.'))
  expect(paths({ prompts: document.prompts + 1 })).toEqual(['prompts'])
  expect(paths({ pool: { ...document.pool, distinctPrompts: document.prompts - 1 } })).toEqual(['prompts'])
  expect(paths({ budget: { unit: 'annotations', budgetAnnotations: 40_000 } })).toEqual(['budget'])
  expect(paths({ budget: { unit: 'money', budgetMinorUnits: 48_000, currency: 'EUR' } })).toEqual([
    'cost.wageMinorUnitsPerHour',
  ])
  expect(paths({ charging: { rule: 'hour', capRatio: 2 } })).toEqual(['charging.rule'])
  expect(paths({ split: { testRatio: 0.2, seed: 'ours' } })).toEqual(['split.testRatio'])
  expect(paths({ surprise: 1 })).toHaveLength(1)
})

test('items open by the plan’s terms: what is reserved, what an hour takes, what generation takes', () => {
  expect(openingTerms(document)).toEqual({
    ...{
      responsesPerItem: 4,
      overlap: 1,
      unitsPerJudgment: 4,
      unitsPerHour: null,
      capUnits: 48_000,
      generationUnits: 0,
    },
    ...{ checks: plannerChecks, split: { testRatio: 0.05, seed: 'ours' }, seed: 'rankplan' },
  })
  const cost = { ...someCost, generationMinorUnitsPerThousandResponses: 500 }
  const budget = { unit: 'money', budgetMinorUnits: 1_000_000, currency: 'EUR' } as const
  const hourly = write(plainQuestion(1, { budget, cost, charging: { rule: 'hour', capRatio: 2 } }), 4)
  const terms = openingTerms(hourly)
  expect(terms.generationUnits).toBe(Math.ceil((hourly.prompts * 4 * 500) / 1000))
  expect(terms.unitsPerHour).toBe(2800)
  const row = hourly.plans[2]
  expect(terms.unitsPerJudgment).toBe(row?.reservedUnitsPerJudgment)
  expect(terms.unitsPerJudgment).toBeGreaterThan(row?.expectedUnitsPerJudgment ?? 0)
})
