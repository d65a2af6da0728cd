import fc from 'fast-check'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { type Budget, budgetOf } from '#lib/core/planning/budget'
import type { Charging } from '#lib/core/planning/cost/charging'
import type { Checks } from '#lib/core/planning/cost/checks'
import { type CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { paperDiversity, paperPrompts } from '#lib/core/planning/law/paper-results'
import { type PlanQuestion, questionDefaults } from '#lib/core/planning/plan-request'

export const curvePoint = (prompts: number, diversity: number | null): CurvePoint => ({
  ...{ prompts, diversity, bigrams: 1, distinctBigrams: 1 },
})

/** The paper's own curve (Song et al. 2024, Figure 4). */
export const paperCurve: readonly CurvePoint[] = Object.freeze([
  curvePoint(1, 0.9),
  ...paperPrompts.map((prompts, i) => curvePoint(prompts, paperDiversity[i] as number)),
])

export const paperPool = {
  curve: [...paperCurve],
  settings: PAPER_SETTINGS,
  seed: 'rankplan',
  prompts: 36_000,
  distinctPrompts: 36_000,
}

export const someCost: CostAssumptions = {
  ...defaultAssumptions,
  promptWords: 80,
  responseWords: 60,
  wageMinorUnitsPerHour: 2100,
}

/** A question in annotations with nothing else said. */
export const plainQuestion = (budgetAnnotations: number, change: Partial<PlanQuestion> = {}): PlanQuestion => ({
  ...questionDefaults,
  ...{ trained: 'policy', overlap: 1, cost: null, budget: { unit: 'annotations', budgetAnnotations } },
  ...change,
})

const amount = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5_000_000 }))
const price = fc.integer({ min: 1, max: 5000 })

export const anyCost: fc.Arbitrary<CostAssumptions> = fc.record({
  baseSeconds: fc.double({ min: 0, max: 60, noNaN: true }),
  readingWordsPerMinute: fc.integer({ min: 30, max: 1000 }),
  secondsPerBit: fc.double({ min: 0, max: 30, noNaN: true }),
  promptWords: fc.integer({ min: 0, max: 2000 }),
  responseWords: fc.integer({ min: 0, max: 1000 }),
  timeMultiplier: fc.double({ min: 0.05, max: 20, noNaN: true }),
  utilisationRatio: fc.double({ min: 0.05, max: 1, noNaN: true }),
  wageMinorUnitsPerHour: fc.integer({ min: 1, max: 10_000 }),
  feeRatio: fc.double({ min: 0, max: 5, noNaN: true }),
  reviewRatio: fc.double({ min: 0, max: 1, noNaN: true }),
  acceptRatio: fc.double({ min: 0.05, max: 1, noNaN: true }),
  generationMinorUnitsPerThousandResponses: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 })),
  currency: fc.constant('EUR'),
})

/** A budget with a rule that may charge it, and costs: every pair that `chargingProblem` lets pass. */
export const anyTerms: fc.Arbitrary<{ budget: Budget; charging: Charging; cost: CostAssumptions | null }> = fc
  .tuple(amount, anyCost, price, fc.double({ min: 1, max: 20, noNaN: true }), fc.nat(7))
  .map(([units, cost, priceMinorUnits, capRatio, which]) => {
    const annotations = budgetOf({ unit: 'annotations', budgetAnnotations: 1 }, units)
    const money = budgetOf({ unit: 'money', budgetMinorUnits: 1, currency: 'EUR' }, units)
    const hours = budgetOf({ unit: 'hours', budgetSeconds: 1 }, units)
    const hour: Charging = { rule: 'hour', capRatio }
    const terms: { budget: Budget; charging: Charging; cost: CostAssumptions | null }[] = [
      { budget: annotations, charging: { rule: 'response', priceMinorUnits: null }, cost: null },
      { budget: annotations, charging: { rule: 'comparison', priceMinorUnits }, cost },
      { budget: money, charging: { rule: 'response', priceMinorUnits: null }, cost },
      { budget: money, charging: { rule: 'response', priceMinorUnits }, cost: null },
      {
        budget: money,
        charging: { rule: 'comparison', priceMinorUnits },
        cost: { ...cost, wageMinorUnitsPerHour: null },
      },
      { budget: money, charging: hour, cost },
      { budget: hours, charging: hour, cost },
      { budget: hours, charging: hour, cost: { ...cost, wageMinorUnitsPerHour: null } },
    ]
    return terms[which] as (typeof terms)[number]
  })

const overlap = fc.integer({ min: 1, max: 5 })

export const anyChecks: fc.Arbitrary<Checks> = fc.record({
  firstItems: fc.oneof(fc.constant(0), fc.nat(500)),
  firstOverlap: overlap,
  auditItems: fc.oneof(fc.constant(0), fc.nat(500)),
  goldRatio: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })),
  testRatio: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })),
  testOverlap: overlap,
})

/** Any curve whose sizes ascend, rises and dips included. */
export const anyCurve: fc.Arbitrary<CurvePoint[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 25 }),
    fc.array(fc.double({ min: 0.5, max: 22, noNaN: true }), { minLength: 25, maxLength: 25 }),
  )
  .map(([sizes, values]) => sizes.sort((a, b) => a - b).map((size, i) => curvePoint(size, values[i] as number)))

const anySchedule = fc.record({
  startDate: fc.constantFrom(null, '2026-03-02'),
  weeklySeconds: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 1_000_000 })),
  spread: fc.double({ min: 1, max: 3, noNaN: true }),
})

export const anyQuestion: fc.Arbitrary<PlanQuestion> = fc
  .record({
    terms: anyTerms,
    overlap,
    checks: anyChecks,
    schedule: anySchedule,
    trained: fc.constantFrom('policy', 'reward-model', 'evaluation'),
  })
  .map(({ terms, ...asked }) => ({ ...questionDefaults, ...asked, ...terms }))

/** A pool of that curve, some of whose prompts may be repeats. */
export const anyPool = fc
  .record({ curve: anyCurve, repeated: fc.double({ min: 0, max: 0.9, noNaN: true }) })
  .map(({ curve, repeated }) => {
    const prompts = curve.at(-1)?.prompts ?? 0
    const distinctPrompts = Math.max(1, Math.ceil(prompts * (1 - repeated)))
    return { curve, settings: PAPER_SETTINGS, seed: 'rankplan', prompts, distinctPrompts }
  })
