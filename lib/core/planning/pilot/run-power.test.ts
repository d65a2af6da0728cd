import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededStream } from '#lib/core/random/seeded'
import { studentTQuantile } from '#lib/core/statistics/student-t'
import { leastRuns, type RunTest, runPower, smallestDifference } from './run-power.ts'

const standard: RunTest = { runSd: 1, alpha: 0.05, correlation: null }

describe('the power of two arms of runs', () => {
  // Cohen 1988, tables 2.3.5 and 2.4.1 (two-sided .05): d = .8 with 26 in each group, .5 with 64, .2 with 393 have power .80.
  test.each([
    [0.8, 26, 0.807],
    [0.5, 64, 0.801],
    [0.2, 393, 0.8],
  ])('at d = %d with %i runs an arm is Cohen’s', (difference, runs, power) => {
    expect(runPower(difference, runs, standard)).toBeCloseTo(power, 3)
    expect(leastRuns(difference, 0.8, standard)).toBe(runs === 393 ? 394 : runs)
  })

  // G*Power's first example of matched pairs: dz = .5 needs 34 pairs for .80 (Faul et al. 2007).
  test('of matched runs with correlation .5 is that of dz = d', () => {
    expect(leastRuns(0.5, 0.8, { ...standard, correlation: 0.5 })).toBe(34)
    expect(runPower(0.5, 34, { ...standard, correlation: 0.5 })).toBeCloseTo(0.8078, 4)
  })

  test('is the share of simulated pilots that reject, whatever is matched', () => {
    for (const [runs, correlation] of [
      [3, null],
      [5, null],
      [4, 0.6],
    ] as const) {
      const test = { ...standard, correlation }
      const expected = runPower(1.6, runs, test) as number
      // 20,000 pilots: a standard error of 0.0035; the bound is four of them.
      expect(Math.abs(simulatedPower(1.6, runs, correlation) - expected)).toBeLessThan(0.0142)
    }
  })

  test('is alpha without a difference, and null for one run', () => {
    for (const runs of [2, 3, 10]) expect(runPower(0, runs, standard)).toBeCloseTo(0.05, 7)
    expect(runPower(3, 1, standard)).toBeNull()
  })

  test('rises with runs and with the difference', () => {
    const run = fc.integer({ min: 2, max: 40 })
    const difference = fc.double({ min: 0.05, max: 4, noNaN: true })
    fc.assert(
      fc.property(run, difference, (runs, size) => {
        const power = runPower(size, runs, standard) as number
        expect(runPower(size, runs + 1, standard)).toBeGreaterThanOrEqual(power - 1e-9)
        expect(runPower(size * 1.1, runs, standard)).toBeGreaterThanOrEqual(power - 1e-9)
        expect(power).toBeGreaterThan(0.0499)
        expect(power).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  test('depends on the difference in run sds alone', () => {
    expect(runPower(1.2, 5, { ...standard, runSd: 0.6 })).toBeCloseTo(runPower(2, 5, standard) as number, 12)
  })
})

describe('the least runs', () => {
  test('reach the wanted power, and one fewer does not', () => {
    for (const difference of [0.3, 0.8, 1.3, 2.4, 6]) {
      const runs = leastRuns(difference, 0.8, standard) as number
      expect(runPower(difference, runs, standard)).toBeGreaterThanOrEqual(0.8)
      if (runs > 2) expect(runPower(difference, runs - 1, standard)).toBeLessThan(0.8)
    }
  })

  test('are none where there is no difference, or next to none', () => {
    expect(leastRuns(0, 0.8, standard)).toBeNull()
    expect(leastRuns(0.001, 0.8, standard)).toBeNull()
  })
})

test('the smallest difference is the one found with just that power', () => {
  for (const runs of [2, 3, 8, 60]) {
    const difference = smallestDifference(runs, 0.8, standard) as number
    expect(runPower(difference, runs, standard)).toBeCloseTo(0.8, 8)
  }
  expect(smallestDifference(1, 0.8, standard)).toBeNull()
})

/** Draws pilots by Box and Muller and tests each by its own sums: shares no formula with the code but the quantile. */
function simulatedPower(difference: number, runs: number, correlation: number | null): number {
  const stream = seededStream(`power ${runs} ${correlation}`)
  const uniform = () => (stream.integer(1, 2 ** 30) - 0.5) / 2 ** 30
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const critical = studentTQuantile(0.975, correlation === null ? 2 * runs - 2 : runs - 1)
  const pilots = 20_000
  let rejected = 0
  for (let pilot = 0; pilot < pilots; pilot++) {
    const shared = Array.from({ length: runs }, () => normal() * Math.sqrt(correlation ?? 0))
    const arm = (mean: number) => shared.map((seed) => mean + seed + normal() * Math.sqrt(1 - (correlation ?? 0)))
    const [two, four] = [arm(0), arm(difference)]
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / runs
    const squares = (values: number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0)
    const pairs = four.map((value, i) => value - (two[i] as number))
    const error =
      correlation === null
        ? Math.sqrt(((squares(two) + squares(four)) / (2 * runs - 2)) * (2 / runs))
        : Math.sqrt(squares(pairs) / (runs - 1) / runs)
    if (Math.abs((mean(four) - mean(two)) / error) > critical) rejected++
  }
  return rejected / pilots
}
