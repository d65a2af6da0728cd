import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { CalibrationId } from '#lib/core/vocabulary/ids'
import { lawOf, lineCovariance, lineOf, scoreAt } from '../law.ts'
import { CALIBRATED_LAW_NAME, LAW_NAME, LawBasis } from '../law-used.ts'
import { type Algorithm, paperDiversity, paperPrompts, tableOne, tableOnePrompts } from '../paper-results.ts'
import { intervalFactor, predictPlans } from '../predict-plans.ts'
import { type FittedCalibration, fitCalibration } from './fit-calibration.ts'
import type { CalibrationData, RunFigures } from './runs/calibration-run.ts'
import { meanDiversity, settingSpread } from './setting-spread.ts'

const run = (responsesPerPrompt: number, diversity: number, value: number, seed = ''): RunFigures => ({
  prompts: 3_000,
  responsesPerPrompt,
  diversity,
  settings: PAPER_SETTINGS,
  value,
  seed: seed || null,
})
const paperData = (runs: RunFigures[], algorithm: Algorithm = 'PRO'): CalibrationData => ({
  algorithm,
  isPaperMetric: true,
  runs,
})
const metricData = (runs: RunFigures[]): CalibrationData => ({ algorithm: 'PRO', isPaperMetric: false, runs })
const basisOf = (fitted: FittedCalibration): LawBasis => {
  if (!fitted.basis) throw new Error(`no law: ${JSON.stringify(fitted.missing)}`)
  return LawBasis.parse(fitted.basis)
}
const lawFrom = (fitted: FittedCalibration) =>
  lawOf({
    name: CALIBRATED_LAW_NAME,
    calibrationId: CalibrationId.parse('0197a000-0000-7000-8000-000000000001'),
    calibrationName: 'Ours',
    metric: 'win rate',
    algorithm: 'PRO',
    scale: fitted.scale,
    settings: fitted.settings,
    runs: fitted.residuals.length,
    basis: basisOf(fitted),
  })
const paper = (algorithm: Algorithm = 'PRO') => lawOf({ name: LAW_NAME, algorithm })
const paperScore = (k: number, d: number, algorithm: Algorithm = 'PRO') => {
  const found = lineOf(paper(algorithm), k)
  return found ? scoreAt(found.line, d) : Number.NaN
}
const plans = (d: readonly [number, number, number]) =>
  d.map((diversity, i) => ({ responsesPerPrompt: i + 2, prompts: 1_000, diversity }))
const anyK = fc.constantFrom(2, 3, 4)
const anyD = fc.double({ min: 13, max: 20.5, noNaN: true })
const anyRun = fc.record({ k: anyK, d: anyD, noise: fc.double({ min: -2, max: 2, noNaN: true }) })

describe('under the metric, settings and algorithm of the paper', () => {
  test('without a run it is the law of the paper, figure for figure', () => {
    fc.assert(
      fc.property(fc.tuple(anyD, anyD, anyD), fc.constantFrom<Algorithm>('PRO', 'SFT'), (d, algorithm) => {
        const calibrated = lawFrom(fitCalibration(paperData([], algorithm)))
        expect(predictPlans(calibrated, PAPER_SETTINGS, plans(d))).toEqual(
          predictPlans(paper(algorithm), PAPER_SETTINGS, plans(d)),
        )
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  test('the update is the one that taking in run after run gives (Kalman)', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 12 }), (drawn) => {
        const runs = drawn.map(({ k, d, noise }) => run(k, d, paperScore(k, d) + noise))
        const basis = basisOf(fitCalibration(paperData(runs)))
        const known = oneByOne(runs)
        basis.lines.forEach((line, i) => {
          expect(line.slope).toBeCloseTo(known.mean[2 * i] as number, 6)
          expect(line.intercept).toBeCloseTo(known.mean[2 * i + 1] as number, 5)
          expect(line.residualVariance).toBeCloseTo(known.residualVariance, 6)
          expect(basis.covariance[2 * i]?.[2 * i]).toBeCloseTo(known.covariance[2 * i]?.[2 * i] as number, 6)
        })
        expect(basis.lines[0]?.degreesOfFreedom).toBe(6 + runs.length)
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  test('with many runs it is least squares over the runs alone', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        fc.double({ min: 20, max: 60, noNaN: true }),
        (slope, level) => {
          const sizes = Array.from({ length: 4_000 }, (_, i) => 12.7 + (8 * i) / 4_000)
          const wave = (i: number) => Math.sin(i * 12.9898) * 0.6
          const runs = [2, 3, 4].flatMap((k) =>
            sizes.map((d, i) => run(k, d, level + k + slope * (d - meanDiversity) + wave(i + k))),
          )
          const basis = basisOf(fitCalibration(paperData(runs)))
          for (const k of [2, 3, 4]) {
            const line = lineOf(basis, k)?.line
            expect(line?.slope).toBeCloseTo(slope, 2)
            expect(line ? scoreAt(line, meanDiversity) : Number.NaN).toBeCloseTo(level + k, 1)
          }
          expect(Math.abs((basis.lines[0]?.residualVariance ?? 0) - 0.18)).toBeLessThan(0.02)
        },
      ),
      { numRuns: 5, seed: 3 },
    )
  })

  test('the prior weighs less with every repetition of the same runs', () => {
    const own = [run(2, 13, 48), run(2, 17, 48.4), run(2, 20, 48.9)]
    const slopes = [1, 3, 10, 100].map(
      (times) =>
        basisOf(fitCalibration(paperData(Array.from({ length: times }, () => own).flat()))).lines[0]?.slope ?? 0,
    )
    const target = 0.127
    const distances = slopes.map((slope) => Math.abs(slope - target))
    expect(distances).toEqual(distances.toSorted((a, b) => b - a))
    expect(slopes[0]).toBeGreaterThan(target + 0.02)
    expect(slopes[0]).toBeLessThan(paper().lines[0]?.slope ?? 0)
  })

  test('a run at one K moves the level of every K, and its own most', () => {
    const basis = basisOf(fitCalibration(paperData([run(4, 17, paperScore(4, 17) + 3)])))
    const moves = [2, 3, 4].map((k) => {
      const found = lineOf(basis, k)
      return (found ? scoreAt(found.line, 17) : 0) - paperScore(k, 17)
    })
    for (const move of moves) expect(move).toBeGreaterThan(1)
    expect(Math.max(...moves)).toBe(moves[2])
  })

  test('nine tenths of the left-out cells of Table 1 lie in the interval of a law calibrated on the others', () => {
    const settings = [
      'PRO OPT-1.3B Global',
      'SFT OPT-1.3B Global',
      'PRO LLaMA-7B Global',
      'SFT LLaMA-7B Global',
    ] as const
    const hits = settings.flatMap((setting) => {
      const cells = tableOne[setting].flatMap((row, i) =>
        row.map((value, column) => {
          const d = paperDiversity[paperPrompts.indexOf(tableOnePrompts[column] as 1500)] as number
          return run(i + 2, d, value)
        }),
      )
      return cells.map((left) => {
        const basis = basisOf(
          fitCalibration(
            paperData(
              cells.filter((cell) => cell !== left),
              setting.startsWith('PRO') ? 'PRO' : 'SFT',
            ),
          ),
        )
        const found = lineOf(basis, left.responsesPerPrompt)
        if (!found) return false
        const here = { place: found.place, d: left.diversity }
        const half =
          intervalFactor(found.line.degreesOfFreedom) *
          Math.sqrt(lineCovariance(basis, here, here) + found.line.residualVariance)
        return Math.abs(left.value - scoreAt(found.line, left.diversity)) <= half
      })
    })
    expect(hits).toHaveLength(72)
    const share = hits.filter(Boolean).length / hits.length
    expect(share).toBeGreaterThan(0.83)
    expect(share).toBeLessThan(0.97)
  })

  test('a line reads as far as its own runs, and the range of the paper in any case', () => {
    const basis = basisOf(fitCalibration(paperData([run(4, 24, 58), run(2, 11, 46)])))
    expect(basis.lines.map(({ least, most }) => [least, most])).toEqual([
      [11, 20.785],
      [12.697, 20.785],
      [12.697, 24],
    ])
  })

  test('a larger K has a line from three runs over two d on, and may then be predicted', () => {
    const two = [run(6, 14, 55), run(6, 18, 57)]
    expect(basisOf(fitCalibration(paperData(two))).lines).toHaveLength(3)
    const fitted = fitCalibration(paperData([...two, run(6, 16, 56.1)]))
    const six = lineOf(basisOf(fitted), 6)?.line
    expect(six).toMatchObject({ origin: 'own', runs: 3, degreesOfFreedom: 6, least: 14, most: 18 })
    expect(six?.slope).toBeCloseTo(0.5, 9)
    const asked = [...plans([18, 17, 16]), { responsesPerPrompt: 6, prompts: 900, diversity: 15 }]
    expect(predictPlans(lawFrom(fitted), PAPER_SETTINGS, asked)[3]?.prediction.kind).toBe('predicted')
    const below = asked.with(3, { responsesPerPrompt: 6, prompts: 900, diversity: 13 })
    expect(predictPlans(lawFrom(fitted), PAPER_SETTINGS, below)[3]?.prediction).toEqual({
      kind: 'none',
      reason: 'below-range',
    })
  })
})

/** The same prior and runs, one run at a time: Kalman's gain, and the scatter from the innovations. */
function oneByOne(runs: RunFigures[]) {
  const law = paper()
  const spread = settingSpread()
  const scatter = law.lines.reduce((sum, line) => sum + line.residualVariance, 0) / 3
  let mean = law.lines.flatMap((line) => [line.slope, line.intercept])
  // In slope and level at the mean d the settings' effects are independent; turned back to intercepts.
  let covariance = mean.map((_, i) =>
    mean.map((__, j) => {
      const same = Math.floor(i / 2) === Math.floor(j / 2)
      const slope = spread.slope + (same ? spread.ownSlope : 0)
      const level = spread.level + (same ? spread.ownLevel : 0)
      const turn = (place: number) => (place % 2 === 0 ? [1, 0] : [-meanDiversity, 1])
      const [a, b] = [turn(i) as [number, number], turn(j) as [number, number]]
      return (law.covariance[i]?.[j] ?? 0) + a[0] * b[0] * slope + a[1] * b[1] * level
    }),
  )
  let squares = 6 * scatter
  for (const one of runs) {
    const x = [2, 3, 4].flatMap((k) => (k === one.responsesPerPrompt ? [one.diversity, 1] : [0, 0]))
    const through = covariance.map((row) => row.reduce((sum, value, j) => sum + value * (x[j] as number), 0))
    const variance = scatter + through.reduce((sum, value, i) => sum + value * (x[i] as number), 0)
    const innovation = one.value - x.reduce((sum, value, i) => sum + value * (mean[i] as number), 0)
    mean = mean.map((value, i) => value + ((through[i] as number) / variance) * innovation)
    covariance = covariance.map((row, i) =>
      row.map((value, j) => value - ((through[i] as number) * (through[j] as number)) / variance),
    )
    squares += (scatter * innovation ** 2) / variance
  }
  const residualVariance = squares / (6 + runs.length)
  return {
    mean,
    residualVariance,
    covariance: covariance.map((row) => row.map((value) => (value * residualVariance) / scatter)),
  }
}

describe('under another metric', () => {
  const spots: [number, number][] = [
    [2, 13],
    [2, 17],
    [4, 14],
    [4, 19],
    [3, 16],
  ]

  test('values that are an offset and a scale of the law give both back, with nothing left over', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (offset, scale) => {
          const runs = spots.map(([k, d]) => run(k, d, offset + scale * paperScore(k, d)))
          const fitted = fitCalibration(metricData(runs))
          expect(fitted.model).toBe('scaled')
          expect(fitted.offsetScale?.slope).toBeCloseTo(scale, 6)
          expect(fitted.offsetScale?.intercept).toBeCloseTo(offset, 4)
          for (const residual of fitted.residuals) expect(residual).toBeCloseTo(0, 6)
          const d = [17, 16, 15] as const
          const [ours, theirs] = [lawFrom(fitted), paper()].map((law) => predictPlans(law, PAPER_SETTINGS, plans(d))[2])
          if (ours?.prediction.kind !== 'predicted' || theirs?.prediction.kind !== 'predicted') throw new Error('both')
          expect(ours.prediction.points).toBeCloseTo(scale * theirs.prediction.points, 5)
        },
      ),
      { numRuns: 50, seed: 4 },
    )
  })

  test('an offset moves no prediction, and a scale scales its interval', () => {
    const noise = [0.4, -0.3, 0.2, -0.5, 0.1]
    const values = (offset: number, scale: number) =>
      spots.map(([k, d], i) => run(k, d, offset + scale * (paperScore(k, d) + (noise[i] as number))))
    const ask = (offset: number, scale: number) => {
      const answer = predictPlans(
        lawFrom(fitCalibration(metricData(values(offset, scale)))),
        PAPER_SETTINGS,
        plans([17, 16, 15]),
      )
      if (answer[2]?.prediction.kind !== 'predicted') throw new Error('K = 4 must be predicted')
      return { ...answer[2].prediction, shares: answer.map((one) => one.shareBest) }
    }
    const [plain, moved, scaled] = [ask(0, 1), ask(500, 1), ask(0, 3)]
    expect(moved.points).toBeCloseTo(plain.points, 6)
    expect(moved.high).toBeCloseTo(plain.high, 6)
    expect(scaled.points).toBeCloseTo(3 * plain.points, 6)
    expect(scaled.high - scaled.low).toBeCloseTo(3 * (plain.high - plain.low), 6)
    expect(scaled.shares).toEqual(plain.shares)
  })

  test('three runs over two K are needed, and what is missing is said', () => {
    const missing = (runs: RunFigures[]) => fitCalibration(metricData(runs)).missing
    const law = { for: 'law', responsesPerPrompt: null, anotherDiversity: false }
    expect(missing([])).toEqual([{ ...law, runs: 3, anotherK: true }])
    expect(missing([run(2, 14, 1)])).toEqual([{ ...law, runs: 2, anotherK: true }])
    expect(missing([run(2, 14, 1), run(4, 15, 2)])).toEqual([{ ...law, runs: 1, anotherK: false }])
    expect(missing([run(2, 14, 1), run(2, 15, 2), run(2, 16, 3)])).toEqual([{ ...law, runs: 1, anotherK: true }])
    const three = fitCalibration(metricData([run(2, 14, 1), run(2, 16, 2), run(4, 15, 4)]))
    expect(three.basis?.lines.map((line) => line.origin)).toEqual(['scaled', 'scaled', 'scaled'])
    expect(three.missing).toEqual([
      { for: 'line', responsesPerPrompt: 2, runs: 1, anotherK: false, anotherDiversity: false },
      { for: 'line', responsesPerPrompt: 4, runs: 2, anotherK: false, anotherDiversity: true },
    ])
  })

  test('a K with three runs over two d has a line of its own, the others the scaled one', () => {
    const fitted = fitCalibration(metricData([run(2, 13, 10), run(2, 15, 12), run(2, 17, 14.5), run(4, 15, 16)]))
    expect(basisOf(fitted).lines.map(({ origin, runs }) => [origin, runs])).toEqual([
      ['own', 3],
      ['scaled', 0],
      ['scaled', 1],
    ])
    expect(lineOf(basisOf(fitted), 2)?.line.slope).toBeCloseTo(1.125, 9)
    const flat = fitCalibration(metricData([run(2, 15, 10), run(2, 15, 12), run(2, 15, 14.5), run(4, 15, 16)]))
    expect(basisOf(flat).lines.every((line) => line.origin === 'scaled')).toBe(true)
    expect(flat.missing[0]).toEqual({
      for: 'line',
      responsesPerPrompt: 2,
      runs: 1,
      anotherK: false,
      anotherDiversity: true,
    })
  })

  test('a third run at a K does not blow its interval up: the scatter is that of all runs until four degrees of freedom tell it', () => {
    const all = [run(2, 13, 10.2), run(2, 17, 14), run(3, 14, 13), run(3, 18, 15.5), run(4, 13, 14.6), run(4, 18, 17)]
    const scatter = (runs: RunFigures[]) => basisOf(fitCalibration(metricData(runs))).lines[0]
    expect(scatter(all)).toMatchObject({ origin: 'scaled', degreesOfFreedom: 4 })
    expect(scatter([...all, run(2, 15, 12)])).toMatchObject({ origin: 'own', degreesOfFreedom: 5 })
    const more = [run(2, 14, 11), run(2, 16, 13.1), run(2, 18, 14.8), run(2, 15, 12)]
    expect(scatter([...all, ...more])).toMatchObject({ origin: 'own', degreesOfFreedom: 4, runs: 6 })
  })

  test('nothing is predicted outside the d of the runs', () => {
    const law = lawFrom(fitCalibration(metricData(spots.map(([k, d], i) => run(k, d, i + k)))))
    const reason = (d: [number, number, number]) =>
      predictPlans(law, PAPER_SETTINGS, plans(d)).map((one) => one.prediction)
    expect(reason([20, 16, 15])[0]).toEqual({ kind: 'none', reason: 'above-range' })
    expect(reason([17, 16, 12.9])[2]).toEqual({ kind: 'none', reason: 'below-range' })
  })

  test('the paper says nothing about d under other settings: only lines of their own count', () => {
    const bare = { ...PAPER_SETTINGS, template: 'bare' as const }
    const other = (k: number, d: number, value: number) => ({ ...run(k, d, value), settings: bare })
    const few = fitCalibration(metricData([other(2, 10, 1), other(4, 11, 2), other(2, 12, 3)]))
    expect([few.model, few.basis]).toEqual(['own-lines', null])
    expect(few.missing).toEqual([
      { for: 'law', responsesPerPrompt: 2, runs: 1, anotherK: false, anotherDiversity: false },
      { for: 'law', responsesPerPrompt: 4, runs: 2, anotherK: false, anotherDiversity: true },
    ])
    const many = fitCalibration(
      metricData([
        other(2, 10, 1),
        other(2, 11, 2),
        other(2, 12, 2.9),
        other(4, 10, 3),
        other(4, 11, 4.2),
        other(4, 12, 5),
      ]),
    )
    expect(many.missing).toEqual([])
    const asked = predictPlans(lawFrom(many), bare, plans([12, 11.5, 11]))
    expect(asked.map((one) => one.prediction.kind)).toEqual(['baseline', 'none', 'predicted'])
    expect(asked[1]?.prediction).toEqual({ kind: 'none', reason: 'no-line' })
    expect(predictPlans(lawFrom(many), PAPER_SETTINGS, plans([12, 11.5, 11]))[2]?.prediction).toEqual({
      kind: 'none',
      reason: 'settings',
    })
  })
})

describe('runs that cannot be fitted', () => {
  const reasons = (data: CalibrationData) => fitCalibration(data).refusals.map(({ reason, runs }) => [reason, runs])

  test('are refused by name and place, and no law comes of them', () => {
    const other = { ...run(4, 15, 50), settings: { ...PAPER_SETTINGS, maxTokens: 256 } }
    expect(reasons(paperData([run(2, 14, 50), other]))).toEqual([['mixed-settings', [1]]])
    expect(reasons(paperData([run(2, 14, 0.5), run(4, 15, 53)]))).toEqual([['zero-to-one', [0]]])
    expect(reasons(paperData([run(2, 14, -3), run(4, 15, 120)]))).toEqual([['outside-score', [0, 1]]])
    expect(reasons(metricData([run(2, 14, 7), run(4, 15, 7), run(3, 15, 7)]))).toEqual([['equal-values', [0, 1, 2]]])
    expect(reasons(metricData([run(2, 14, Number.NaN), run(4, Number.POSITIVE_INFINITY, 7)]))).toEqual([
      ['not-finite', [0, 1]],
    ])
    expect(fitCalibration(paperData([run(2, 14, 0.5), run(4, 15, 53)])).basis).toBeNull()
  })

  test('that the lead should look at are warned of', () => {
    const about = (data: CalibrationData) => fitCalibration(data).warnings
    expect(about(metricData([run(2, 14, 0.5), run(4, 15, 53), run(4, 16, 55)]))).toContainEqual({
      about: 'mixed-scale',
      runs: [0],
    })
    expect(about(paperData([run(2, 14, 50), run(2, 14, 50)]))).toEqual([{ about: 'repeated', runs: [1] }])
    expect(about(paperData([run(2, 14, 50, 'a'), run(2, 14, 50, 'b')]))).toEqual([])
    const falling = [run(2, 14, 9), run(2, 17, 7), run(4, 15, 2)]
    expect(about(metricData(falling))).toEqual([{ about: 'falling-scale', runs: [] }])
  })

  test('whatever the runs, a fit throws nothing and every figure of a law is finite', () => {
    const wild = fc.record({
      responsesPerPrompt: fc.integer({ min: 2, max: 9 }),
      diversity: fc.oneof(
        fc.constantFrom(0.001, 12.697, 15, 10_000),
        fc.double({ min: 0.001, max: 10_000, noNaN: true }),
      ),
      value: fc.oneof(
        fc.constantFrom(0, 1, 50, -1e12, 1e12),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: 2, max: 100, noNaN: true }),
      ),
    })
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 30 }), fc.boolean(), (drawn, isPaperMetric) => {
        const runs = drawn.map(({ responsesPerPrompt: k, diversity, value }) =>
          run(k, diversity, isPaperMetric ? 2 + (Math.abs(value) % 98) : value),
        )
        const fitted = fitCalibration({ algorithm: 'SFT', isPaperMetric, runs })
        if (!fitted.basis) return
        LawBasis.parse(fitted.basis)
        for (const [i, row] of fitted.basis.covariance.entries()) expect(row[i]).toBeGreaterThanOrEqual(0)
        for (const { prediction } of predictPlans(lawFrom(fitted), PAPER_SETTINGS, plans([17, 16, 15])))
          if (prediction.kind === 'predicted') expect(prediction.high).toBeGreaterThanOrEqual(prediction.low)
      }),
      { numRuns: 2_000, seed: 5 },
    )
  })

  test('one point, two points, points at one d: what can be had is had, and never a NaN', () => {
    for (const runs of [
      [],
      [run(2, 14, 50)],
      [run(2, 14, 50), run(4, 14, 52)],
      [run(3, 14, 50), run(3, 14, 51), run(3, 14, 52)],
    ]) {
      for (const data of [paperData(runs), metricData(runs)]) {
        const { basis } = fitCalibration(data)
        if (basis) expect(JSON.stringify(basis)).not.toContain('null')
        if (data.isPaperMetric) expect(basis).not.toBeNull()
        else expect(basis).toBeNull()
      }
    }
  })
})
