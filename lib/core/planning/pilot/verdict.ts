import { studentTQuantile, twoSidedP } from '#lib/core/statistics/student-t'
import { leastRuns } from './run-power.ts'

/** Responses per prompt of the two arms. */
export const pilotArms = [2, 4] as const
export type PilotArm = (typeof pilotArms)[number]

/** What one training run on an arm's export scored. Runs of an arm are numbered from 1. */
export type RunScore = { arm: PilotArm; run: number; value: number }

export type ArmScores = {
  runs: number
  /** Null without a run. */
  mean: number | null
  /** With n − 1; null below two runs. */
  sd: number | null
}

/** Why a difference has no interval: an arm without a score, with a single run, or no spread between runs at all. */
export const noIntervalReasons = ['no-scores', 'one-run', 'no-spread'] as const
type NoIntervalReason = (typeof noIntervalReasons)[number]

export type Interval = { low: number; high: number }

export type PilotVerdict = {
  arms: Record<PilotArm, ArmScores>
  /** Runs whose seed has no partner in the other arm; 0 where runs are not matched. They count in neither mean. */
  leftOut: number
  /** Mean of K = 4 less mean of K = 2, in the score's unit; null while an arm has no score. */
  difference: number | null
  /** Of the difference, at 1 − alpha and at 90%; null with `noInterval` saying why. */
  interval: Interval | null
  interval90: Interval | null
  degreesOfFreedom: number | null
  /** Two-sided. */
  p: number | null
  noInterval: NoIntervalReason | null
  /** `undecided` while the interval holds zero, or there is none. */
  outcome: 'four-better' | 'two-better' | 'undecided'
  /** What one run scatters by around its arm's mean, pooled over the arms; of matched runs, the sd of their differences by √2. */
  runSd: number | null
}

/**
 * The difference of the arms' means with its interval: Welch's t (Welch 1947, degrees of freedom by Satterthwaite 1946), or the
 * paired t over runs matched by number. `alpha` is two-sided, in (0, 1).
 */
export function judgePilot(
  scores: readonly RunScore[],
  { alpha, isMatched }: { alpha: number; isMatched: boolean },
): PilotVerdict {
  const of = (arm: PilotArm) => new Map(scores.filter((one) => one.arm === arm).map(({ run, value }) => [run, value]))
  const [two, four] = [of(2), of(4)]
  const matched = [...two.keys()].filter((run) => four.has(run))
  const values = (arm: Map<number, number>) =>
    isMatched ? matched.map((run) => arm.get(run) as number) : [...arm.values()]
  const [low, high] = [values(two), values(four)]
  const arms = { 2: summary(low), 4: summary(high) }
  const spread = isMatched ? pairedSpread(low, high) : welchSpread(low, high)
  const difference = arms[2].mean === null || arms[4].mean === null ? null : arms[4].mean - arms[2].mean
  const found = {
    arms,
    leftOut: isMatched ? two.size + four.size - 2 * matched.length : 0,
    difference,
    runSd: spread.runSd,
  }
  const error = spread.error
  if (difference === null || error === null || error === 0) {
    const noInterval = difference === null ? 'no-scores' : error === null ? 'one-run' : 'no-spread'
    const none = { interval: null, interval90: null, degreesOfFreedom: null, p: null }
    return { ...found, ...none, noInterval, outcome: 'undecided' }
  }
  const at = (level: number): Interval => {
    const half = studentTQuantile(1 - level / 2, spread.degreesOfFreedom) * error
    return { low: difference - half, high: difference + half }
  }
  const interval = at(alpha)
  return {
    ...found,
    ...{ interval, interval90: at(0.1), degreesOfFreedom: spread.degreesOfFreedom, noInterval: null },
    p: twoSidedP(difference / error, spread.degreesOfFreedom),
    outcome: interval.low > 0 ? 'four-better' : interval.high < 0 ? 'two-better' : 'undecided',
  }
}

/**
 * Runs an arm that find the difference the pilot was designed for, with the spread its runs have shown: the size is estimated anew
 * from the spread alone, never from the difference seen (Wittes & Brittain 1990). Null where no spread is known yet, or none suffice.
 */
export function runsForPower(
  verdict: Pick<PilotVerdict, 'runSd'>,
  wanted: { difference: number; power: number; alpha: number; isMatched: boolean },
): number | null {
  if (!verdict.runSd) return null
  const { difference, power, alpha, isMatched } = wanted
  return leastRuns(difference, power, { runSd: verdict.runSd, alpha, correlation: isMatched ? 0 : null })
}

type Spread = { error: number | null; degreesOfFreedom: number; runSd: number | null }

function welchSpread(two: readonly number[], four: readonly number[]): Spread {
  const [a, b] = [variance(two), variance(four)]
  if (a === null || b === null) return { error: null, degreesOfFreedom: 0, runSd: pooledSd(two, four) }
  const [perA, perB] = [a / two.length, b / four.length]
  const degreesOfFreedom = (perA + perB) ** 2 / (perA ** 2 / (two.length - 1) + perB ** 2 / (four.length - 1))
  return { error: Math.sqrt(perA + perB), degreesOfFreedom, runSd: pooledSd(two, four) }
}

/** Both lists name the same runs in the same order. */
function pairedSpread(two: readonly number[], four: readonly number[]): Spread {
  const between = variance(four.map((value, i) => value - (two[i] as number)))
  if (between === null) return { error: null, degreesOfFreedom: 0, runSd: null }
  const degreesOfFreedom = two.length - 1
  return { error: Math.sqrt(between / two.length), degreesOfFreedom, runSd: Math.sqrt(between / 2) }
}

function pooledSd(two: readonly number[], four: readonly number[]): number | null {
  const degreesOfFreedom = Math.max(0, two.length - 1) + Math.max(0, four.length - 1)
  if (degreesOfFreedom === 0) return null
  const squares = (values: readonly number[]) => (variance(values) ?? 0) * (values.length - 1)
  return Math.sqrt((squares(two) + squares(four)) / degreesOfFreedom)
}

function summary(values: readonly number[]): ArmScores {
  const spread = variance(values)
  return { runs: values.length, mean: mean(values), sd: spread === null ? null : Math.sqrt(spread) }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** With n − 1, around the mean; equal values give exactly 0. Null below two. */
function variance(values: readonly number[]): number | null {
  const [first] = values
  if (first === undefined || values.length < 2) return null
  // Taken from the first value: equal scores must not leave the rounding of their mean as a spread.
  const shifted = values.map((value) => value - first)
  const middle = mean(shifted) as number
  return shifted.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
