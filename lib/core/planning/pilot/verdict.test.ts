import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePilot, type RunScore, runsForPower } from './verdict.ts'

const scores = (two: readonly number[], four: readonly number[]): RunScore[] => [
  ...two.map((value, i) => ({ arm: 2 as const, run: i + 1, value })),
  ...four.map((value, i) => ({ arm: 4 as const, run: i + 1, value })),
]
const apart = { alpha: 0.05, isMatched: false }
const matched = { alpha: 0.05, isMatched: true }
// Student's sleep data (1908), extra hours under two drugs; R's t.test reports both analyses.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('a verdict', () => {
  test('is Welch’s: Student’s sleep data as R’s t.test(extra ~ group) has them', () => {
    const verdict = judgePilot(scores(first, second), apart)
    expect(verdict.difference).toBeCloseTo(1.58, 12)
    expect(verdict.degreesOfFreedom).toBeCloseTo(17.776, 3)
    expect(verdict.p).toBeCloseTo(0.07939, 5)
    expect(verdict.interval?.low).toBeCloseTo(-0.2054832, 6)
    expect(verdict.interval?.high).toBeCloseTo(3.3654832, 6)
    expect(verdict.outcome).toBe('undecided')
  })

  test('is the paired t where runs are matched: R’s t.test(paired = TRUE)', () => {
    const verdict = judgePilot(scores(first, second), matched)
    expect(verdict.degreesOfFreedom).toBe(9)
    expect(verdict.p).toBeCloseTo(0.002833, 6)
    expect(verdict.interval?.low).toBeCloseTo(0.7001142, 6)
    expect(verdict.interval?.high).toBeCloseTo(2.4598858, 6)
    expect(verdict.outcome).toBe('four-better')
    expect(judgePilot(scores(second, first), matched).outcome).toBe('two-better')
  })

  test('takes arms of different counts; matched, the runs without a partner are left out and counted', () => {
    const uneven = scores([50, 51, 49.5], [52, 53, 52.5, 54.1, 70])
    expect(judgePilot(uneven, apart).arms[4]).toMatchObject({ runs: 5 })
    const verdict = judgePilot(uneven, matched)
    expect(verdict).toMatchObject({ leftOut: 2, degreesOfFreedom: 2, arms: { 2: { runs: 3 }, 4: { runs: 3 } } })
    expect(verdict.difference).toBeCloseTo((2 + 2 + 3) / 3, 12)
  })

  test('of one run an arm is a difference without an interval, and undecided', () => {
    for (const how of [apart, matched])
      expect(judgePilot(scores([50], [53]), how)).toMatchObject({
        ...{ difference: 3, interval: null, interval90: null, p: null, noInterval: 'one-run', outcome: 'undecided' },
      })
    expect(judgePilot(scores([50], [53, 54]), apart)).toMatchObject({ noInterval: 'one-run', difference: 3.5 })
  })

  test('without scores in an arm, or without spread, is no interval of no width', () => {
    expect(judgePilot(scores([50, 51], []), apart)).toMatchObject({ difference: null, noInterval: 'no-scores' })
    expect(judgePilot([], apart)).toMatchObject({ difference: null, noInterval: 'no-scores', runSd: null })
    const equal = scores([0.1, 0.1, 0.1], [0.3, 0.3, 0.3])
    expect(judgePilot(equal, apart)).toMatchObject({ noInterval: 'no-spread', interval: null, runSd: 0 })
    expect(judgePilot(equal, matched)).toMatchObject({ noInterval: 'no-spread', outcome: 'undecided' })
  })

  test('does not depend on the order of the runs, nor on where the scale begins; its unit is the score’s', () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true })
    const arm = fc.array(value, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(arm, arm, value, (two, four, shift) => {
        const entered = scores(two, four)
        const verdict = judgePilot(entered, apart)
        fc.pre(verdict.interval !== null && (verdict.runSd ?? 0) > 1e-3)
        expect(judgePilot([...entered].reverse(), apart).p).toBeCloseTo(verdict.p as number, 8)
        const moved = judgePilot(
          entered.map((one) => ({ ...one, value: 10 * one.value + shift })),
          apart,
        )
        expect(moved.p).toBeCloseTo(verdict.p as number, 6)
        expect(moved.interval?.low).toBeCloseTo(10 * (verdict.interval?.low as number), 4)
      }),
    )
  })

  test('decides exactly where p is below alpha', () => {
    const arm = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(arm, arm, (two, four) => {
        const { p, outcome, noInterval } = judgePilot(scores(two, four), apart)
        if (p !== null) expect(outcome !== 'undecided').toBe(p < 0.05)
        else expect(noInterval).not.toBeNull()
      }),
    )
  })
})

describe('the runs still wanted', () => {
  const wanted = { difference: 0.8, power: 0.8, alpha: 0.05 }
  test('rest on the spread that was seen and the difference that was designed for', () => {
    expect(runsForPower({ runSd: 1 }, { ...wanted, isMatched: false })).toBe(26)
    expect(runsForPower({ runSd: 1 / Math.SQRT2 }, { ...wanted, difference: 0.5, isMatched: true })).toBe(34)
  })
  test('are unknown without a spread', () => {
    expect(runsForPower({ runSd: null }, { ...wanted, isMatched: false })).toBeNull()
    expect(runsForPower({ runSd: 0 }, { ...wanted, isMatched: false })).toBeNull()
  })
})
