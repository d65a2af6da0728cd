import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { seededStream } from '#lib/core/random/seeded'
import { type Budget, budgetOf, budgetUnits } from '../budget.ts'
import { chargeFor } from '../cost/charging.ts'
import { type Checks, checkedItems, noChecks } from '../cost/checks.ts'
import { defaultAssumptions, generationMinorUnits } from '../cost/cost-model.ts'
import { answerPlanQuestion, PlanQuestion } from '../plan-request.ts'
import { compareRemainder } from './compare-remainder.ts'
import { placePurposes } from './place-purposes.ts'
import { planRemainder, remainderPrompts } from './plan-remainder.ts'
import { isBegun, type Standing, type StandingItem, standingWork } from './standing-item.ts'

const POOL = 120
const point = (prompts: number, diversity: number): CurvePoint => ({
  prompts,
  diversity,
  bigrams: 1,
  distinctBigrams: 1,
})
const rising = [1, 10, 30, 60, POOL].map((prompts) => point(prompts, Math.sqrt(prompts)))
const falling = [point(1, 1), point(40, 9), point(POOL, 5)]
const pool = Array.from({ length: POOL }, (_, i) => `prompt ${String(i).padStart(3, '0')}`)
/** A fifth of the prompts, as a hash would scatter them. */
const isHeldOut = (promptId: string) => (Number(promptId.slice(-3)) * 7919) % 5 === 0

const cost = {
  ...defaultAssumptions,
  ...{
    promptWords: 80,
    responseWords: 60,
    wageMinorUnitsPerHour: 2100,
    generationMinorUnitsPerThousandResponses: 1700,
  },
}
const anyChecks: fc.Arbitrary<Checks> = fc.record({
  firstItems: fc.integer({ min: 0, max: 8 }),
  firstOverlap: fc.integer({ min: 1, max: 3 }),
  auditItems: fc.integer({ min: 0, max: 10 }),
  goldRatio: fc.constantFrom(0, 0.03, 0.2),
  testRatio: fc.constantFrom(0, 0.1, 0.3),
  testOverlap: fc.integer({ min: 1, max: 3 }),
})
const anyTerms = fc
  .tuple(fc.constantFrom('response', 'comparison', 'price', 'hour'), fc.integer({ min: 40, max: 700 }))
  .map(([rule, amount]): Pick<PlanQuestion, 'budget' | 'charging'> => {
    const money: Budget = { unit: 'money', budgetMinorUnits: amount * 30, currency: 'EUR' }
    if (rule === 'hour')
      return { budget: { unit: 'hours', budgetSeconds: amount * 40 }, charging: { rule, capRatio: 2 } }
    if (rule === 'price') return { budget: money, charging: { rule: 'response', priceMinorUnits: 10 } }
    return {
      budget: { unit: 'annotations', budgetAnnotations: amount },
      charging: { rule: rule as 'response', priceMinorUnits: null },
    }
  })
const anyQuestion = fc
  .record({ terms: anyTerms, checks: anyChecks, overlap: fc.integer({ min: 1, max: 3 }) })
  .map(({ terms, checks, overlap }) => PlanQuestion.parse({ trained: 'policy', ...terms, overlap, checks, cost }))
const anyK = fc.integer({ min: 2, max: 6 })
const anyMeasured = fc
  .constantFrom(rising, falling)
  .map((curve) => ({ curve, settings: PAPER_SETTINGS, distinctPrompts: POOL }))
type Measured = { curve: CurvePoint[]; settings: typeof PAPER_SETTINGS; distinctPrompts: number }

/** A campaign as it stands after opening under a plan and some work: some items done, some leased, gold minted from the first. */
function running(question: PlanQuestion, k: number, measured: Measured, seed: string): Standing | null {
  const plan = answerPlanQuestion(question, measured).plans.find((one) => one.responsesPerPrompt === k)
  if (!plan || plan.prompts === 0) return null
  const stream = seededStream(seed)
  const selected = pool.slice(0, plan.prompts)
  const whole = checkedItems(plan.prompts, question.overlap, question.checks)
  const parts = { first: whole.first, test: whole.test, audit: whole.audit, regular: whole.regular }
  const purposes = placePurposes(
    selected.map((promptId) => ({ promptId, purpose: null, isHeldOut: isHeldOut(promptId) })),
    parts,
    question.seed,
  )
  const { reservedUnits, expectedUnits, unitsPerHour } = chargeFor(k, question)
  const common = {
    responsesPerItem: k,
    unitsPerJudgment: reservedUnits,
    expectedUnits,
    unitsPerHour,
    expectedSeconds: 30,
  }
  let spentUnits = question.budget.unit === 'money' ? generationMinorUnits(plan.prompts * k, question.cost) : 0
  let reserved = 0
  const work = stream.integer(0, 10) / 10
  const take = (item: StandingItem): StandingItem => {
    if (stream.integer(0, 99) >= work * 100) return item
    const takenSlots = stream.integer(1, item.overlap)
    const submittedSlots = stream.integer(0, takenSlots)
    spentUnits += submittedSlots * expectedUnits
    reserved += (takenSlots - submittedSlots) * reservedUnits
    return { ...item, takenSlots, submittedSlots }
  }
  const items = selected.map((promptId, i): StandingItem => {
    const purpose = purposes[i] ?? 'regular'
    const fresh = { itemId: `item ${promptId}`, promptId, overlap: parts[purpose].overlap, purpose, priority: i }
    return take({ ...common, ...fresh, takenSlots: 0, submittedSlots: 0 })
  })
  const gold: StandingItem[] = []
  for (let left = stream.integer(0, whole.goldJudgments); left > 0; ) {
    const overlap = Math.min(left, 2)
    const promptId = selected[gold.length % selected.length] ?? ''
    const fresh = {
      itemId: `gold ${gold.length}`,
      promptId,
      overlap,
      purpose: 'gold' as const,
      priority: 1000 + gold.length,
    }
    gold.push(take({ ...common, ...fresh, takenSlots: 0, submittedSlots: 0 }))
    left -= overlap
  }
  return {
    ...{ planNumber: 1, capUnits: budgetUnits(question.budget), spentUnits, reservedUnits: reserved },
    ...{ items: [...items, ...gold], selected, paidResponses: new Map(selected.map((promptId) => [promptId, k])) },
  }
}

function replan(question: PlanQuestion, k: number, measured: Measured, standing: Standing, upgradeJudged = false) {
  const work = standingWork(standing)
  const plan = compareRemainder(question, measured, work, { upgradeJudged }).plans.find(
    (one) => one.responsesPerPrompt === k,
  )
  if (!plan) throw new Error(`no plan at K = ${k}`)
  const promptIds = remainderPrompts({ ...plan, standing, upgradeJudged, further: pool })
  const remainder = planRemainder({
    ...{ question, responsesPerPrompt: k, promptIds },
    ...{ standing, upgradeJudged, isHeldOut },
  })
  return { work, plan, remainder }
}

const scenario = { question: anyQuestion, k: anyK, measured: anyMeasured, seed: fc.string() }

describe('a new version of a plan', () => {
  test('with the same question and K changes nothing, however far the campaign is', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.record(scenario), ({ question, k, measured, seed }) => {
        const standing = running(question, k, measured, seed)
        // Leases reserve the cap of an hour; what is planned with is what they are expected to take.
        if (!standing) return
        // Where the held-out share yields fewer test items than were paid for, what that saves may buy more prompts.
        const planned = checkedItems(standing.selected.length, question.overlap, question.checks).test.items
        if (standing.items.filter(({ purpose }) => purpose === 'test').length !== planned) return
        const { remainder, plan } = replan(question, k, measured, standing)
        expect(remainder.add).toEqual([])
        expect(remainder.withdraw).toEqual([])
        expect(remainder.keep).toHaveLength(standing.items.filter((item) => !isBegun(item)).length)
        expect(plan.prompts).toBe(remainder.promptIds.length)
        compared += 1
      }),
      { numRuns: 1500, seed: 71 },
    )
    expect(compared).toBeGreaterThan(700)
  }, 30_000)

  test('never costs more than is left, touches nothing that is begun, and lists every untouched item once', () => {
    const change = {
      to: anyQuestion,
      toK: anyK,
      upgradeJudged: fc.boolean(),
      factor: fc.double({ min: 0.3, max: 3, noNaN: true }),
    }
    fc.assert(
      fc.property(
        fc.record({ ...scenario, ...change }),
        ({ question, k, measured, seed, to, toK, upgradeJudged, factor }) => {
          const standing = running(question, k, measured, seed)
          if (!standing) return
          // The unit and the charging rule stay; everything else may change.
          const amount = Math.max(1, Math.round(factor * budgetUnits(question.budget)))
          const { budget, charging } = question
          const asked = { ...to, charging, budget: budgetOf(budget, amount), seed: question.seed }
          const { remainder, plan, work } = replan(asked, toK, measured, standing, upgradeJudged)
          const byId = new Map(standing.items.map((item) => [item.itemId, item]))
          const { expectedUnits } = chargeFor(toK, asked)

          for (const itemId of [...remainder.keep, ...remainder.withdraw]) expect(byId.get(itemId)?.takenSlots).toBe(0)
          const untouched = standing.items.filter((item) => !isBegun(item)).map(({ itemId }) => itemId)
          expect([...remainder.keep, ...remainder.withdraw].sort()).toEqual(untouched.sort())

          const kept = remainder.keep.reduce((sum, itemId) => sum + (byId.get(itemId)?.overlap ?? 0), 0)
          const added = remainder.add.reduce((sum, { overlap }) => sum + overlap, 0)
          expect(kept + added + plan.checks.goldJudgments).toBeLessThanOrEqual(plan.judgments)
          const newCost = (kept + added + plan.checks.goldJudgments) * expectedUnits
          const generation = budget.unit === 'money' ? plan.generationMinorUnits : 0
          if (plan.prompts > 0)
            expect(work.spentUnits + work.toFinishUnits + newCost + generation).toBeLessThanOrEqual(amount)

          expect(new Set(remainder.promptIds).size).toBe(remainder.promptIds.length)
          expect(remainder.promptIds).toHaveLength(plan.prompts)
          expect(remainder.keep.length + remainder.add.length).toBe(plan.prompts)
          for (const itemId of remainder.keep) expect(byId.get(itemId)?.responsesPerItem).toBe(toK)
          if (!upgradeJudged) expect(remainder.upgraded).toEqual([])
        },
      ),
      { numRuns: 1200, seed: 72 },
    )
  }, 30_000)

  test('at a larger K makes a new item for every prompt that nobody has begun, and none for those somebody has', () => {
    fc.assert(
      fc.property(fc.record(scenario), ({ question, k, measured, seed }) => {
        const standing = running(question, k, measured, seed)
        if (!standing) return
        const { remainder } = replan(question, k + 1, measured, standing)
        expect(remainder.keep).toEqual([])
        const begun = new Set(
          standing.items
            .filter(isBegun)
            .filter(({ purpose }) => purpose !== 'gold')
            .map(({ promptId }) => promptId),
        )
        for (const { promptId } of remainder.add) expect(begun.has(promptId)).toBe(false)
      }),
      { numRuns: 500, seed: 73 },
    )
  })

  test('ranks judged prompts again only when asked, first of all, each as a new item beside the old one', () => {
    const question = PlanQuestion.parse({
      ...{ trained: 'policy', overlap: 1, checks: noChecks, cost },
      budget: { unit: 'annotations', budgetAnnotations: 40 },
    })
    const measured = { curve: rising, settings: PAPER_SETTINGS, distinctPrompts: POOL }
    const fresh = running(question, 2, measured, 'untouched')
    if (!fresh) throw new Error('40 annotations buy 20 pairs')
    const items = fresh.items.map((item, i) =>
      i < 8 ? { ...item, takenSlots: 1, submittedSlots: 1 } : { ...item, takenSlots: 0, submittedSlots: 0 },
    )
    const standing = { ...fresh, items, spentUnits: 16, reservedUnits: 0 }
    const more = { ...question, budget: { unit: 'annotations', budgetAnnotations: 64 } as const }
    const without = replan(more, 4, measured, standing).remainder
    expect(without.promptIds).toEqual(pool.slice(8, 20))
    const { promptIds, upgraded, add, withdraw } = replan(more, 4, measured, standing, true).remainder
    expect(promptIds).toEqual([...pool.slice(0, 8), ...pool.slice(8, 12)])
    expect(upgraded).toEqual(pool.slice(0, 8))
    expect(add.map(({ promptId }) => promptId)).toEqual(promptIds)
    expect(withdraw).toEqual(items.slice(8).map(({ itemId }) => itemId))
  })

  test('of fewer prompts takes back the last ones, of more goes on along the same order', () => {
    const question = PlanQuestion.parse({
      ...{ trained: 'policy', overlap: 1, checks: noChecks, cost },
      budget: { unit: 'annotations', budgetAnnotations: 80 },
    })
    const measured = { curve: rising, settings: PAPER_SETTINGS, distinctPrompts: POOL }
    const fresh = running(question, 4, measured, 'x')
    if (!fresh) throw new Error('80 annotations buy 20 items')
    const items = fresh.items.map((item, i) => ({ ...item, takenSlots: i < 5 ? 1 : 0, submittedSlots: i < 5 ? 1 : 0 }))
    const standing = { ...fresh, items, spentUnits: 20, reservedUnits: 0 }
    const of = (budgetAnnotations: number) =>
      replan({ ...question, budget: { unit: 'annotations', budgetAnnotations } }, 4, measured, standing).remainder
    expect(of(60).withdraw).toEqual(items.slice(15).map(({ itemId }) => itemId))
    expect(of(60).add).toEqual([])
    expect(of(100).withdraw).toEqual([])
    expect(of(100).add.map(({ promptId, priority }) => [promptId, priority])).toEqual(
      pool.slice(20, 25).map((promptId, i) => [promptId, 20 + i]),
    )
    expect(of(20).promptIds).toEqual([])
  })
})

test('before anything was begun the rest is the plan itself, row for row', () => {
  fc.assert(
    fc.property(fc.record({ question: anyQuestion, k: anyK, measured: anyMeasured }), ({ question, k, measured }) => {
      const standing: Standing = {
        ...{ planNumber: 1, capUnits: budgetUnits(question.budget), spentUnits: 0, reservedUnits: 0 },
        ...{ items: [], selected: [], paidResponses: new Map() },
      }
      const { plans } = compareRemainder(question, measured, standingWork(standing), { upgradeJudged: false })
      const { plans: whole } = answerPlanQuestion(question, measured)
      expect(plans[k - 2]).toEqual(whole[k - 2])
    }),
    { numRuns: 400, seed: 74 },
  )
})

test('a smaller price or fewer seconds a judgment leave more to plan with, never less', () => {
  fc.assert(
    fc.property(fc.record({ ...scenario, faster: fc.double({ min: 0.3, max: 1, noNaN: true }) }), (drawn) => {
      const { question, k, measured, seed, faster } = drawn
      if (question.charging.rule !== 'hour' || !question.cost) return
      const standing = running(question, k, measured, seed)
      if (!standing) return
      const learned = { ...question, cost: { ...question.cost, timeMultiplier: faster } }
      const [before, after] = [question, learned].map(
        (asked) => replan(asked, k, measured, standing).plan.affordablePrompts,
      )
      expect(after).toBeGreaterThanOrEqual(before ?? 0)
    }),
    { numRuns: 600, seed: 75 },
  )
})

test('audits are spread over what is neither first nor held out, every one of it as often as another', () => {
  const at = (items: number) => ({ items, overlap: 1 })
  const parts = { first: at(2), test: at(40), audit: at(10), regular: at(0) }
  const prompts = pool.slice(0, 40).map((promptId) => ({ promptId, purpose: null, isHeldOut: isHeldOut(promptId) }))
  const counts = new Map<number, number>()
  for (let round = 0; round < 400; round += 1) {
    const placed = placePurposes(prompts, parts, `seed ${round}`)
    expect(placed.filter((purpose) => purpose === 'audit')).toHaveLength(10)
    placed.forEach((purpose, i) => {
      if (purpose === 'audit') counts.set(i, (counts.get(i) ?? 0) + 1)
      expect(purpose === 'test').toBe(i >= 2 && (prompts[i]?.isHeldOut ?? false))
    })
  }
  // 400 rounds draw 10 of about 30: some 130 each with a standard deviation of 10 at most.
  for (const [place, count] of counts) {
    expect(prompts[place]?.isHeldOut).toBe(false)
    expect(Math.abs(count - 4000 / counts.size)).toBeLessThan(60)
  }
})
