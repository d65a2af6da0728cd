import { describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { grownReward, growthShapeNames } from './growth-shapes.ts'
import { lawOf } from './law.ts'
import { LAW_NAME } from './law-used.ts'
import { type Algorithm, lawRange, measuredK, paperDiversity, paperReward } from './paper-results.ts'
import { type PlanPoint, predictPlans } from './predict-plans.ts'
import { SIMULATIONS } from './share-best.ts'

const paper = { PRO: lawOf({ name: LAW_NAME, algorithm: 'PRO' }), SFT: lawOf({ name: LAW_NAME, algorithm: 'SFT' }) }
const plan = (responsesPerPrompt: number, diversity: number | null, prompts = 12_000): PlanPoint => ({
  responsesPerPrompt,
  prompts,
  diversity,
})
const predict = (one: PlanPoint, pairs: PlanPoint | null, settings = PAPER_SETTINGS, law = paper.PRO) =>
  predictPlans(law, settings, pairs && pairs !== one ? [pairs, one] : [one]).at(-1)?.prediction

test('the K = 2 plan is the baseline, and beyond its settings or range nothing is predicted', () => {
  const pairs = plan(2, 18)
  expect(predict(pairs, pairs)).toEqual({ kind: 'baseline' })
  const other = { ...PAPER_SETTINGS, maxTokens: 256 }
  expect(predict(plan(4, 16), pairs, other)).toEqual({ kind: 'none', reason: 'settings' })
  expect(predict(plan(4, lawRange.least - 0.001), pairs)).toEqual({ kind: 'none', reason: 'below-range' })
  expect(predict(plan(4, lawRange.most + 0.001), pairs)).toEqual({ kind: 'none', reason: 'above-range' })
  expect(predict(plan(6, lawRange.most + 0.001), pairs)).toEqual({ kind: 'none', reason: 'above-range' })
  expect(predict(plan(4, null), pairs)).toEqual({ kind: 'none', reason: 'no-diversity' })
  expect(predict(plan(4, null, 0), pairs)).toEqual({ kind: 'none', reason: 'no-prompts' })
  expect(predict(plan(4, 16), plan(2, 21))).toEqual({ kind: 'none', reason: 'no-baseline' })
  expect(predict(plan(4, 16), plan(2, null))).toEqual({ kind: 'none', reason: 'no-baseline' })
  expect(predict(plan(4, 16), null)).toEqual({ kind: 'none', reason: 'no-baseline' })
  expect(predict(plan(4, lawRange.least), pairs)?.kind).toBe('predicted')
  expect(predict(plan(4, lawRange.most), pairs)?.kind).toBe('predicted')
})

test('K = 5 and more is a span over every growth shape, never a point', () => {
  for (const k of [5, 6, 7, 8, 9]) {
    const span = predict(plan(k, 16), plan(2, 18), PAPER_SETTINGS, paper.SFT)
    if (span?.kind !== 'extrapolated') throw new Error('K = 5 and more must be extrapolated')
    expect(span.low).toBeLessThan(span.high)
    const at = (place: number, d: number) =>
      (paper.SFT.lines[place]?.slope ?? 0) * d + (paper.SFT.lines[place]?.intercept ?? 0)
    for (const shape of growthShapeNames) {
      const points = grownReward(shape, [at(0, 16), at(1, 16), at(2, 16)], k) - at(0, 18)
      expect(points).toBeGreaterThanOrEqual(span.low)
      expect(points).toBeLessThanOrEqual(span.high)
    }
  }
})

/** The plans of three budgets: prompts at K = 2, 3, 4, with their d. The first two are Table 1's own. */
const fixed = [
  { algorithm: 'PRO', prompts: [24_000, 16_000, 12_000], d: [20.289, 19.514, 18.865] },
  { algorithm: 'SFT', prompts: [3_000, 2_000, 1_500], d: [14.855, 13.56, 12.697] },
  { algorithm: 'SFT', prompts: [9_000, 6_000, 4_500], d: [18.1, 16.996, 16.2] },
] as const

/** Mean and variance of a new run at d, by (XᵀX)⁻¹ over the paper's raw points: reward = [1 d]·β. In points. */
function byMatrices(algorithm: Algorithm, k: 2 | 3 | 4, d: number): { mean: number; variance: number } {
  const [x, y] = [paperDiversity, paperReward[algorithm][k].map((reward) => 100 * reward)]
  const sum = (of: (i: number) => number) => x.reduce<number>((total, _, i) => total + of(i), 0)
  const [n, sx, sxx] = [x.length, sum((i) => x[i] as number), sum((i) => (x[i] as number) ** 2)]
  const [sy, sxy] = [sum((i) => y[i] as number), sum((i) => (x[i] as number) * (y[i] as number))]
  const determinant = n * sxx - sx * sx
  const inverse = [
    [sxx / determinant, -sx / determinant],
    [-sx / determinant, n / determinant],
  ] as const
  const beta = inverse.map(([one, two]) => one * sy + two * sxy) as [number, number]
  const rss = sum((i) => ((y[i] as number) - beta[0] - beta[1] * (x[i] as number)) ** 2)
  const leverage = inverse[0][0] + 2 * d * inverse[0][1] + d * d * inverse[1][1]
  return { mean: beta[0] + beta[1] * d, variance: (rss / (n - 2)) * (1 + leverage) }
}

/** t(0.95, 6), as printed tables have it. */
const T = 1.9431802805153

/** P(T <= t) at 6 degrees of freedom in closed form (Abramowitz & Stegun 26.7.4). */
function studentSix(t: number): number {
  const angle = Math.atan(t / Math.sqrt(6))
  const c = Math.cos(angle) ** 2
  return 0.5 + (Math.sin(angle) * (1 + c / 2 + (3 * c * c) / 8)) / 2
}

/** Share of each plan being best by quadrature: the t convolved with the setting's normal, then ∫ F·F dF over a grid of scores. */
function sharesByQuadrature(runs: readonly { mean: number; variance: number }[]): number[] {
  const spread = 0.5 / Math.SQRT2
  const [nodes, reach] = [241, 6]
  const normal = Array.from({ length: nodes }, (_, i) => {
    const z = -reach + (2 * reach * i) / (nodes - 1)
    return { z, weight: (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * ((2 * reach) / (nodes - 1)) }
  })
  const below = (score: number, { mean, variance }: { mean: number; variance: number }) =>
    normal.reduce(
      (sum, { z, weight }) => sum + weight * studentSix((score - mean - spread * z) / Math.sqrt(variance)),
      0,
    )
  const centre = runs.reduce((sum, { mean }) => sum + mean, 0) / runs.length
  const grid = Array.from({ length: 2_001 }, (_, i) => centre - 25 + (50 * i) / 2_000)
  const columns = runs.map((run) => grid.map((score) => below(score, run)))
  return runs.map((_, own) =>
    grid.slice(1).reduce((share, _, i) => {
      const mass = (columns[own]?.[i + 1] ?? 0) - (columns[own]?.[i] ?? 0)
      const others = columns.filter((_, other) => other !== own)
      return (
        share + mass * others.reduce((product, column) => product * (((column[i] ?? 0) + (column[i + 1] ?? 0)) / 2), 1)
      )
    }, 0),
  )
}

describe.each(fixed)('the plans of $prompts prompts under $algorithm', ({ algorithm, prompts, d }) => {
  const plans = measuredK.map((k, i) => plan(k, d[i] as number, prompts[i]))
  const answer = predictPlans(paper[algorithm], PAPER_SETTINGS, plans)
  const runs = measuredK.map((k, i) => byMatrices(algorithm, k, d[i] as number))
  const [two] = runs as [{ mean: number; variance: number }]

  test('have the 90% interval that matrix algebra over the raw points gives, widened by half a point', () => {
    expect(answer[0]?.prediction).toEqual({ kind: 'baseline' })
    for (const i of [1, 2]) {
      const [run, shown] = [runs[i] as (typeof runs)[0], answer[i]?.prediction]
      if (shown?.kind !== 'predicted') throw new Error('K = 3 and 4 must be predicted')
      const half = T * Math.sqrt(run.variance + two.variance + 0.25)
      expect(shown.points).toBeCloseTo(run.mean - two.mean, 9)
      expect(shown.low).toBeCloseTo(run.mean - two.mean - half, 9)
      expect(shown.high).toBeCloseTo(run.mean - two.mean + half, 9)
    }
  })

  test('are best as often as quadrature says, within four Monte Carlo standard errors', () => {
    const expected = sharesByQuadrature(runs)
    expect(expected.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
    expect(answer.reduce((sum, { shareBest }) => sum + (shareBest ?? 0), 0)).toBeCloseTo(1, 12)
    expected.forEach((share, i) => {
      const error = Math.sqrt((share * (1 - share)) / SIMULATIONS)
      expect(Math.abs((answer[i]?.shareBest ?? -1) - share)).toBeLessThan(4 * error)
    })
  })
})

test('the plans of 48,000 annotations have the known figures', () => {
  const [, , four] = predictPlans(
    paper.PRO,
    PAPER_SETTINGS,
    measuredK.map((k, i) => plan(k, fixed[0].d[i] as number)),
  )
  if (four?.prediction.kind !== 'predicted') throw new Error('K = 4 must be predicted')
  const { points, high } = four.prediction
  expect([points, high - points].map((value) => value.toFixed(2))).toEqual(['1.55', '1.70'])
})

test('shares are told among K = 2, 3 and 4 only, and only where all three have a figure', () => {
  const shares = (plans: PlanPoint[]) => predictPlans(paper.PRO, PAPER_SETTINGS, plans).map((one) => one.shareBest)
  const all = [plan(2, 20), plan(3, 19), plan(4, 18), plan(5, 17)]
  expect(shares(all).map((share) => share === null)).toEqual([false, false, false, true])
  expect(shares(all.filter((one) => one.responsesPerPrompt !== 3))).toEqual([null, null, null])
  expect(shares([plan(2, 20), plan(3, 25), plan(4, 18)])).toEqual([null, null, null])
})

test('the same question has the same shares, whatever order its plans come in', () => {
  const plans = [plan(2, 20), plan(3, 19), plan(4, 18)]
  const forwards = predictPlans(paper.SFT, PAPER_SETTINGS, plans).map((one) => one.shareBest)
  const backwards = predictPlans(paper.SFT, PAPER_SETTINGS, plans.toReversed()).map((one) => one.shareBest)
  expect(backwards.toReversed()).toEqual(forwards)
})
