import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { type Budget, budgetUnits } from '../budget.ts'
import type { Charging } from '../cost/charging.ts'
import { type CostAssumptions, defaultAssumptions } from '../cost/cost-model.ts'
import { paperDiversity, paperPrompts, paperReward } from '../law/paper-results.ts'
import { designPilot, powerRuns } from './design-pilot.ts'
import { PilotQuestion } from './pilot-question.ts'
import { promptBounds, sizePilot } from './pilot-sizes.ts'
import { leastRuns, runPower, smallestDifference } from './run-power.ts'

const curve = paperPrompts.map((prompts, i) => ({
  ...{ prompts, diversity: paperDiversity[i] as number, bigrams: 1, distinctBigrams: 1 },
}))
const measured = { curve, settings: PAPER_SETTINGS, distinctPrompts: 36_000 }
const cost: CostAssumptions = { ...defaultAssumptions, promptWords: 80, responseWords: 60, wageMinorUnitsPerHour: 2100 }
const question: PilotQuestion = {
  budget: { unit: 'annotations', budgetAnnotations: 120_000 },
  charging: { rule: 'response', priceMinorUnits: null },
  ...{ cost, overlap: 1, prompts: 1500, metric: 'Reward', algorithm: 'PRO', difference: null, runSd: null },
  law: { name: 'song-2024', algorithm: 'PRO' },
  ...{ runs: 3, power: 0.8, alpha: 0.05, correlation: null, separatePeople: true, onlyReady: false },
}
const design = (change: Partial<PilotQuestion> = {}) => designPilot({ ...question, ...change }, measured)

describe('the expected difference', () => {
  test('is the law’s between the arms’ own d: the paper’s lines at 1,500 and 3,000 prompts', () => {
    // By the normal equations, over the paper's points alone.
    const line = (k: 2 | 4) => {
      const y = paperReward.PRO[k]
      const [mx, my] = [paperDiversity, y].map((v) => v.reduce((a, b) => a + b, 0) / v.length) as [number, number]
      const slope =
        paperDiversity.reduce((sum, x, i) => sum + (x - mx) * ((y[i] as number) - my), 0) /
        paperDiversity.reduce((sum, x) => sum + (x - mx) ** 2, 0)
      return (d: number) => 100 * (my + slope * (d - mx))
    }
    const { expected, size } = design()
    expect([size.arms[2].diversity, size.arms[4].diversity]).toEqual([14.855, 12.697])
    expect(expected).toMatchObject({ source: 'law', points: expect.closeTo(line(4)(12.697) - line(2)(14.855), 9) })
  })

  test('is none, with its reason, where the law says nothing: too small a pilot, other settings, another score', () => {
    expect(design({ prompts: 1000 }).expected).toEqual({ source: 'none', reason: 'no-diversity' })
    const shallow = { ...measured, curve: curve.map((point) => ({ ...point, diversity: point.diversity - 5 })) }
    expect(designPilot(question, shallow).expected).toEqual({ source: 'none', reason: 'below-range' })
    const other = { ...measured, settings: { ...PAPER_SETTINGS, maxTokens: 100 } }
    expect(designPilot(question, other).expected).toEqual({ source: 'none', reason: 'settings' })
    expect(design({ law: null })).toMatchObject({
      ...{ expected: { source: 'none', reason: 'no-law' }, scatter: { source: 'none' } },
      ...{ power: null, leastRuns: null, smallestDifference: null },
    })
  })

  test('is told from where on the law expects one, when a pilot is too small for it', () => {
    const whole = { ...measured, curve: [{ ...(curve[0] as (typeof curve)[0]), prompts: 1, diversity: 1 }, ...curve] }
    const { lawFrom, table, expected } = designPilot({ ...question, prompts: 700 }, whole)
    expect(expected).toEqual({ source: 'none', reason: 'below-range' })
    // The first size whose K = 4 arm reaches the paper's least d, 12.697 at 1,500 prompts.
    expect(lawFrom).toBe(1500)
    expect(table.find(({ prompts }) => prompts === 1500)?.expected).toMatchObject({ source: 'law' })
    expect(designPilot({ ...question, prompts: 1499 }, whole).expected).toMatchObject({ source: 'none' })
    expect(designPilot({ ...question, prompts: 1500 }, whole).lawFrom).toBeNull()
  })

  test('gives way to what was typed, and so does the scatter of a run', () => {
    const typed = design({ law: null, difference: 2, runSd: 1, runs: 6 })
    expect(typed.expected).toEqual({ source: 'typed', points: 2 })
    const standard = { runSd: 1, alpha: 0.05, correlation: null }
    expect(typed.power).toBe(runPower(2, 6, standard))
    expect(typed.leastRuns).toBe(leastRuns(2, 0.8, standard))
    expect(typed.smallestDifference).toBe(smallestDifference(6, 0.8, standard))
  })
})

test('the scatter of a run is the residual sd of the law’s two lines, pooled, unless typed', () => {
  // Residual sums of squares over 6 degrees of freedom each, from the paper's points.
  const squares = ([2, 4] as const).map((k) => {
    const y = paperReward.PRO[k].map((value) => 100 * value)
    const n = y.length
    const sum = (f: (x: number, y: number) => number) => paperDiversity.reduce((s, x, i) => s + f(x, y[i] as number), 0)
    const [sx, sy, sxx, sxy, syy] = [
      sum((x) => x),
      sum((_, v) => v),
      sum((x) => x * x),
      sum((x, v) => x * v),
      sum((_, v) => v * v),
    ]
    return syy - sy ** 2 / n - (sxy - (sx * sy) / n) ** 2 / (sxx - sx ** 2 / n)
  })
  const { scatter } = design()
  expect(scatter).toEqual({
    source: 'law',
    runSd: expect.closeTo(Math.sqrt(((squares[0] as number) + (squares[1] as number)) / 12), 9),
  })
})

test('the table tells every size at every number of runs, the asked one among them', () => {
  const { table, leastRuns: least, power } = design({ prompts: 3000 })
  const asked = table.find(({ prompts }) => prompts === 3000)
  expect(asked?.leastRuns).toBe(least)
  expect(asked?.powers[powerRuns.indexOf(3)]).toBe(power)
  expect(table.map(({ prompts }) => prompts)).toEqual([...table.map(({ prompts }) => prompts)].sort((a, b) => a - b))
  expect(new Set(table.map(({ prompts }) => prompts)).size).toBe(table.length)
})

test('more annotations change power by nothing but the expected difference', () => {
  for (const { powers } of design({ difference: 1 }).table)
    expect(powers).toEqual(design({ difference: 1 }).table[0]?.powers)
})

describe('the size of a pilot', () => {
  const budgets: [Budget, Charging][] = [
    [
      { unit: 'annotations', budgetAnnotations: 48_000 },
      { rule: 'response', priceMinorUnits: null },
    ],
    [
      { unit: 'annotations', budgetAnnotations: 48_000 },
      { rule: 'comparison', priceMinorUnits: null },
    ],
    [
      { unit: 'hours', budgetSeconds: 3_600_000 },
      { rule: 'hour', capRatio: 2 },
    ],
    [
      { unit: 'money', budgetMinorUnits: 2_000_000, currency: 'EUR' },
      { rule: 'hour', capRatio: 1.5 },
    ],
    [
      { unit: 'money', budgetMinorUnits: 2_000_000, currency: 'EUR' },
      { rule: 'response', priceMinorUnits: 9 },
    ],
    [
      { unit: 'money', budgetMinorUnits: 2_000_000, currency: 'EUR' },
      { rule: 'comparison', priceMinorUnits: 7 },
    ],
  ]

  test('spends equal annotations in both arms and never more than its bound allows, under every charging rule', () => {
    const made = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...budgets),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        made,
        (terms, share, overlap, thousand) => {
          const [budget, charging] = terms
          const asked = {
            budget,
            charging,
            overlap,
            cost: { ...cost, generationMinorUnitsPerThousandResponses: thousand },
          }
          const bounds = promptBounds(share, asked, measured)
          fc.pre(bounds !== null)
          const size = sizePilot(bounds.start, asked, measured)
          expect(size.arms[2].annotations).toBe(size.arms[4].annotations)
          expect(size.arms[2].prompts).toBe(2 * size.arms[4].prompts)
          if (bounds.start > bounds.least)
            expect(size.units).toBeLessThanOrEqual(Math.floor(share * budgetUnits(budget)))
          const inArms = budgetUnits(size.arms[2].budget) + budgetUnits(size.arms[4].budget)
          expect(size.units).toBe(inArms + (budget.unit === 'money' ? size.generationMinorUnits : 0))
          expect(size.left).toBe(budgetUnits(budget) - size.units)
          const whole = sizePilot(bounds.most, asked, measured)
          expect(whole.left).toBeGreaterThanOrEqual(0)
          expect(whole.arms[2].prompts).toBeLessThanOrEqual(measured.distinctPrompts)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('is a tenth of 48,000 annotations: 600 prompts of four and 1,200 pairs', () => {
    const [budget, charging] = budgets[0] as [Budget, Charging]
    expect(promptBounds(0.1, { budget, charging, cost: null, overlap: 1 }, measured)).toEqual({
      least: 2,
      most: 6000,
      start: 600,
    })
  })

  test('has no bounds where not even the least fits', () => {
    const terms = { ...question, budget: { unit: 'annotations', budgetAnnotations: 15 } as const }
    expect(promptBounds(0.1, terms, measured)).toBeNull()
    expect(promptBounds(1, { ...terms, budget: { unit: 'annotations', budgetAnnotations: 16 } }, measured)?.most).toBe(
      2,
    )
    expect(promptBounds(1, question, { ...measured, distinctPrompts: 3 })).toBeNull()
  })

  test('begins no larger than where d stops rising, and expects nothing past it', () => {
    const peaked = {
      ...measured,
      curve: curve.map((point) => ({ ...point, diversity: point.prompts > 12_000 ? 15 : point.diversity })),
    }
    expect(promptBounds(1, { ...question, cost: null }, peaked)).toMatchObject({ most: 15_000, start: 6000 })
    expect(designPilot({ ...question, prompts: 6000 }, peaked).expected).toMatchObject({ source: 'law' })
    expect(designPilot({ ...question, prompts: 6001 }, peaked).expected).toEqual({
      source: 'none',
      reason: 'past-peak',
    })
  })
})

describe('a question about a pilot', () => {
  test.each<[Partial<Record<keyof PilotQuestion, unknown>>, string]>([
    [{ prompts: 1 }, 'prompts'],
    [{ prompts: 10.5 }, 'prompts'],
    [{ runs: 0 }, 'runs'],
    [{ runSd: 0 }, 'runSd'],
    [{ runSd: Number.NaN }, 'runSd'],
    [{ difference: 0 }, 'difference'],
    [{ difference: Number.POSITIVE_INFINITY }, 'difference'],
    [{ power: 1 }, 'power'],
    [{ alpha: 0 }, 'alpha'],
    [{ correlation: 1 }, 'correlation'],
    [{ metric: ' ' }, 'metric'],
    [{ charging: { rule: 'hour', capRatio: 2 } }, 'charging'],
  ])('%j is refused at its field', (change, field) => {
    const read = PilotQuestion.safeParse({ ...question, ...change })
    expect(read.error?.issues.map(({ path }) => path[0])).toContain(field)
    expect(PilotQuestion.safeParse(question).success).toBe(true)
  })
})
