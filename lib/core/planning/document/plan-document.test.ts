import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { type CostAssumptions, defaultAssumptions } from '../cost/cost-model.ts'
import { comparePlans } from '../frontier/budget-plan.ts'
import { recommendPlan } from '../frontier/recommend-plan.ts'
import { fitPerformanceLaw } from '../law/performance-law.ts'
import { PlanDocument, planDocumentHash } from './plan-document.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const curve: CurvePoint[] = [1, 10, 100, 1000].map((prompts) => ({
  prompts,
  diversity: Math.sqrt(prompts),
  bigrams: 1,
  distinctBigrams: 1,
}))
const cost: CostAssumptions = { ...defaultAssumptions, promptWords: 80, responseWords: 60, wageMinorUnitsPerHour: 2100 }
const budget = { unit: 'annotations', budgetAnnotations: 400 } as const

const plans = comparePlans({ budget, overlap: 1, curve, settings: PAPER_SETTINGS, law: fitPerformanceLaw('PRO'), cost })
const { responsesPerPrompt, reasonKey, cautions, sources } = recommendPlan('policy', plans, 1)
const document = {
  format: 'rankplan-plan/1',
  trained: 'policy',
  budget,
  overlap: 1,
  auditItems: 0,
  goldRatio: 0,
  responsesPerPrompt: 4,
  prompts: 100,
  pool: { poolId: '01939f3e-7c00-7000-8000-000000000001', versionNumber: 1, prompts: 1000, distinctPrompts: 998 },
  selection: { method: 'random', seed: 'a seed' },
  diversity: { value: 10, seed: 'a seed', settings: PAPER_SETTINGS },
  cost,
  law: { name: 'song-2024', algorithm: 'PRO' },
  recommended: { responsesPerPrompt, reasonKey, cautions },
  plans,
  sources,
}

test('a plan as compared and recommended is a plan document', () => {
  expect(PlanDocument.parse(document)).toEqual(document)
})

test('the hash is of the content, not of the order of its fields, and any change changes it', () => {
  const parsed = PlanDocument.parse(document)
  const shuffled = PlanDocument.parse(Object.fromEntries(Object.entries(document).reverse()))
  expect(planDocumentHash(shuffled, sha256Hex)).toBe(planDocumentHash(parsed, sha256Hex))
  expect(planDocumentHash(parsed, sha256Hex)).toMatch(/^[0-9a-f]{64}$/)
  const other = PlanDocument.parse({ ...document, selection: { method: 'random', seed: 'another' } })
  expect(planDocumentHash(other, sha256Hex)).not.toBe(planDocumentHash(parsed, sha256Hex))
})

test('a document survives JSON with its hash', () => {
  const parsed = PlanDocument.parse(document)
  const read = PlanDocument.parse(JSON.parse(JSON.stringify(parsed)))
  expect(planDocumentHash(read, sha256Hex)).toBe(planDocumentHash(parsed, sha256Hex))
})

test('a plan of diversely chosen prompts says what the choice is, a plan of random ones has nothing to say', () => {
  const choice = { settings: PAPER_SETTINGS, diversity: 14.5, coverage: 0.8 }
  const diverse = { ...document, selection: { method: 'diverse', seed: 'a seed', ...choice } }
  expect(PlanDocument.parse(diverse)).toEqual(diverse)
  const accepts = (selection: object) => PlanDocument.safeParse({ ...document, selection }).success
  expect(accepts({ method: 'diverse', seed: 'a seed' })).toBe(false)
  expect(accepts({ method: 'random', seed: 'a seed', ...choice })).toBe(false)
})

test('a plan above its budget, its finding or its pool is no plan', () => {
  const paths = (change: object) =>
    PlanDocument.safeParse({ ...document, ...change }).error?.issues.map((issue) => issue.path.join('.'))
  expect(paths({ prompts: 101 })).toEqual(['prompts'])
  expect(paths({ pool: { ...document.pool, distinctPrompts: 99 } })).toEqual(['prompts'])
  expect(paths({ budget: { unit: 'annotations', budgetAnnotations: 399 } })).toEqual(['budget'])
  expect(paths({ budget: { unit: 'money', budgetMinorUnits: 10, currency: 'EUR' } })).toEqual(['budget'])
  expect(paths({ surprise: 1 })).toHaveLength(1)
})
