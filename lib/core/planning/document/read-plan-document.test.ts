import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { paperCurve } from '#lib/testing/planning/any-question'
import { firstFormatPlans as firstPlans } from '#lib/testing/planning/first-format-plans'
import { budgetUnits } from '../budget.ts'
import { answerPlanQuestion } from '../plan-request.ts'
import { askedIn } from './asked-in.ts'
import { checkImportedPlan } from './check-imported-plan.ts'
import { openingTerms } from './opening-terms.ts'
import { planDocumentHash } from './plan-document.ts'
import { checkPlanDocument, readPlanDocument } from './read-plan-document.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const each = firstPlans.map(({ document, hash, terms }) => [document.budget.unit, document, hash, terms] as const)

test.each(each)('a plan of the first format in %s keeps every figure it had', (_unit, stored) => {
  const read = readPlanDocument(stored)
  const { format: _format, auditItems: _audit, goldRatio: _gold, plans, cost, ...kept } = stored
  expect(read).toMatchObject(kept)
  expect(read.cost).toEqual(cost && { ...cost, timeMultiplier: 1, generationMinorUnitsPerThousandResponses: 0 })
  expect(read.plans).toHaveLength(8)
  plans.forEach((plan, i) => {
    expect(read.plans[i]).toMatchObject(plan)
    expect((read.plans[i]?.plannedUnits ?? 0) + plan.slack).toBe(budgetUnits(read.budget))
  })
})

test.each(each)(
  'a plan of the first format in %s opens on the terms it was locked with',
  (_unit, stored, _hash, terms) => {
    const opened = openingTerms(readPlanDocument(stored))
    expect(opened).toMatchObject(terms)
    expect(opened).toMatchObject({ unitsPerHour: null, generationUnits: 0, split: { testRatio: 0 } })
  },
)

test.each(each)(
  'a plan of the first format in %s, asked again today, has the figures it was locked with',
  (_unit, stored) => {
    const asked = askedIn(readPlanDocument(stored))
    const { plans } = answerPlanQuestion(asked, {
      ...{
        curve: firstCurve,
        settings: stored.diversity.settings as never,
        distinctPrompts: stored.pool.distinctPrompts,
      },
    })
    plans.forEach((plan, i) => {
      const { prediction, ...figures } = stored.plans[i] ?? { prediction: null }
      expect(plan).toMatchObject(figures)
      expect(plan.prediction.kind).toBe(prediction?.kind)
    })
  },
)

/** The curve the stored plans were made on. */
const firstCurve = [
  { ...paperCurve[0], prompts: 1, diversity: 0.9 },
  { ...paperCurve[0], prompts: 100, diversity: 4.1 },
  { ...paperCurve[0], prompts: 1000, diversity: 10.2 },
  ...paperCurve.slice(4),
].map((point) => ({ bigrams: 1, distinctBigrams: 1, prompts: point.prompts ?? 0, diversity: point.diversity ?? null }))

test.each(each)('the hash of a plan of the first format in %s stays that of what was stored', (_unit, stored, hash) => {
  expect(planDocumentHash(stored, sha256Hex)).toBe(hash)
  expect(planDocumentHash(readPlanDocument(stored), sha256Hex)).not.toBe(hash)
})

test.each(each)('a plan of the first format in %s can be imported', (_unit, stored) => {
  expect(checkImportedPlan(stored, null)).toMatchObject({ kind: 'read', madeOn: 'unknown' })
})

test('what only looks like the first format is refused with its fields', () => {
  const stored = firstPlans[0]?.document
  const paths = (change: object) => {
    const read = checkPlanDocument({ ...stored, ...change })
    return 'issues' in read ? read.issues.map((issue) => issue.path.join('.')) : []
  }
  expect(paths({ auditItems: 5 })).toEqual(['auditItems'])
  expect(paths({ budget: { unit: 'hours', budgetSeconds: 60 } })).toEqual(['budget'])
  expect(paths({ budget: { unit: 'money', budgetMinorUnits: 60, currency: 'EUR' } })).toEqual(['budget'])
  expect(paths({ overlap: 'three' })).toEqual(['overlap'])
})
