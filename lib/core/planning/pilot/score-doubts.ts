import { type PilotArm, pilotArms, type RunScore } from './verdict.ts'

/** What may be wrong with entered scores. None of them changes the verdict: whoever entered them decides. */
export type ScoreDoubt =
  /** The paper's score runs from 0 to 100, and all of these lie between 0 and 1. */
  | { kind: 'fractions' }
  /** The paper's score runs from 0 to 100, and these do not. */
  | { kind: 'outside'; runs: RunScore[] }
  /** Scores that differ by so much from the others of both arms that they may be on another scale. */
  | { kind: 'mixed-scale'; runs: RunScore[] }
  /** Runs far from the others of their arm (modified z above 3.5; Iglewicz & Hoaglin 1993). */
  | { kind: 'far-run'; runs: RunScore[] }
  /** Several runs of an arm with one and the same score: perhaps one run entered twice, or one seed used twice. */
  | { kind: 'same-score'; runs: RunScore[] }
  /** One arm's runs scatter several times as much as the other's. */
  | { kind: 'unequal-spread'; wider: PilotArm; ratio: number }

const SCALE_FACTOR = 20
const MODIFIED_Z_LIMIT = 3.5
/** Makes the median absolute deviation of normal values their standard deviation. */
const MAD_TO_SD = 1.4826
const LEAST_RUNS_FOR_FAR = 5
const LEAST_RUNS_FOR_SPREAD = 4
const SPREAD_RATIO = 3

/** Everything doubtful about the scores of a pilot, gravest first; empty where nothing is. */
export function scoreDoubts(scores: readonly RunScore[], { isPaperMetric }: { isPaperMetric: boolean }): ScoreDoubt[] {
  return [
    ...(isPaperMetric ? paperScale(scores) : []),
    ...otherScale(scores),
    ...pilotArms.flatMap((arm) => withinArm(scores.filter((score) => score.arm === arm))),
    ...spreads(scores),
  ]
}

function paperScale(scores: readonly RunScore[]): ScoreDoubt[] {
  if (scores.length > 0 && scores.every(({ value }) => value >= 0 && value <= 1)) return [{ kind: 'fractions' }]
  const runs = scores.filter(({ value }) => value < 0 || value > 100)
  return runs.length > 0 ? [{ kind: 'outside', runs }] : []
}

function otherScale(scores: readonly RunScore[]): ScoreDoubt[] {
  const middle = median(scores.map(({ value }) => Math.abs(value)))
  if (!middle || scores.length < 3) return []
  const runs = scores.filter(({ value }) => {
    const size = Math.abs(value)
    return size !== 0 && (size >= middle * SCALE_FACTOR || size * SCALE_FACTOR <= middle)
  })
  return runs.length > 0 ? [{ kind: 'mixed-scale', runs }] : []
}

function withinArm(scores: readonly RunScore[]): ScoreDoubt[] {
  const values = scores.map(({ value }) => value)
  const same = scores.filter(({ value }) => values.indexOf(value) !== values.lastIndexOf(value))
  const doubts: ScoreDoubt[] = same.length > 0 ? [{ kind: 'same-score', runs: same }] : []
  const middle = median(values)
  const scatter = middle === null ? null : median(values.map((value) => Math.abs(value - middle)))
  if (middle === null || !scatter || scores.length < LEAST_RUNS_FOR_FAR) return doubts
  const far = scores.filter(({ value }) => Math.abs(value - middle) / (MAD_TO_SD * scatter) > MODIFIED_Z_LIMIT)
  return far.length > 0 ? [...doubts, { kind: 'far-run', runs: far }] : doubts
}

function spreads(scores: readonly RunScore[]): ScoreDoubt[] {
  const [two, four] = pilotArms.map((arm) => {
    const values = scores.filter((score) => score.arm === arm).map(({ value }) => value)
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
    return values.length < LEAST_RUNS_FOR_SPREAD ? null : Math.sqrt(squares / (values.length - 1))
  })
  if (!two || !four) return []
  const ratio = Math.max(two, four) / Math.min(two, four)
  return ratio > SPREAD_RATIO ? [{ kind: 'unequal-spread', wider: two > four ? 2 : 4, ratio }] : []
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
