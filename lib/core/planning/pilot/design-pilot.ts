import { z } from 'zod'
import { readCurve } from '../frontier/curve-reader.ts'
import { largestWithin } from '../frontier/plan-units.ts'
import { lawOf, lineOf } from '../law/law.ts'
import type { LawUsed } from '../law/law-used.ts'
import { predictPlans } from '../law/predict-plans.ts'
import { noPredictionReasons } from '../law/prediction.ts'
import type { PilotQuestion } from './pilot-question.ts'
import { type MeasuredPool, type PilotSize, peakPrompts, promptBounds, promptsOfArm, sizePilot } from './pilot-sizes.ts'
import { leastRuns, type RunTest, runPower, smallestDifference } from './run-power.ts'
import { pilotArms } from './verdict.ts'

/** The difference that a pilot is to find, K = 4 less K = 2 in the score's unit, and where it comes from. */
export const ExpectedDifference = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('typed'), points: z.number() }),
  /** The law's, with its 90% prediction interval. */
  z.strictObject({ source: z.literal('law'), points: z.number(), low: z.number(), high: z.number() }),
  /** `past-peak`: the arm of pairs is larger than where d stops rising. */
  z.strictObject({ source: z.literal('none'), reason: z.enum([...noPredictionReasons, 'no-law', 'past-peak']) }),
])
export type ExpectedDifference = z.infer<typeof ExpectedDifference>

/** What one run scatters by, and where it comes from. `none` where nobody typed it and no law is named. */
export const RunScatter = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('typed'), runSd: z.number().positive() }),
  z.strictObject({ source: z.literal('law'), runSd: z.number().positive() }),
  z.strictObject({ source: z.literal('none') }),
])
export type RunScatter = z.infer<typeof RunScatter>

export type PowerRow = {
  prompts: number
  /** Of the whole budget. */
  share: number
  expected: ExpectedDifference
  /** Fewest runs an arm with the wanted power; null where none are known or suffice. */
  leastRuns: number | null
  /** Power at each of `powerRuns`; null where it is unknown. */
  powers: (number | null)[]
}

export type PilotAnswer = {
  size: PilotSize
  expected: ExpectedDifference
  scatter: RunScatter
  /** Chance that the runs asked for find the expected difference; null where either is unknown or each arm has one run. */
  power: number | null
  leastRuns: number | null
  /** The smallest difference that the runs asked for find with the wanted power. */
  smallestDifference: number | null
  /** Where an arm's d is below the law's range: the fewest prompts in the K = 4 arm that the law speaks of; null where it has no bearing. */
  lawFrom: number | null
  table: PowerRow[]
}

/** Runs an arm that the table tells the power of. */
export const powerRuns = [2, 3, 4, 5, 6, 8, 10] as const

/** Shares of the budget that the table compares, beside the one asked for. */
const tableShares = [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5] as const

/** All that follows from a pilot's question on a measured pool. Pure: the browser and the server agree. */
export function designPilot(question: PilotQuestion, measured: MeasuredPool): PilotAnswer {
  const { prompts, runs, power } = question
  const expected = expectedDifference(prompts, question, measured)
  const scatter = runScatter(question)
  const test = runTest(question)
  const points = pointsOf(expected)
  const lawFrom =
    expected.source === 'none' && expected.reason === 'below-range' ? leastForLaw(question, measured) : null
  return {
    size: sizePilot(prompts, question, measured),
    expected,
    scatter,
    power: test && points !== null ? runPower(points, runs, test) : null,
    leastRuns: test && points !== null ? leastRuns(points, power, test) : null,
    smallestDifference: test && smallestDifference(runs, power, test),
    lawFrom,
    table: powerTable(question, measured, { test, lawFrom }),
  }
}

/** How the runs of this pilot will be compared; null where nobody knows what a run scatters by. */
export function runTest(question: Pick<PilotQuestion, 'law' | 'runSd' | 'alpha' | 'correlation'>): RunTest | null {
  const scatter = runScatter(question)
  if (scatter.source === 'none') return null
  return { runSd: scatter.runSd, alpha: question.alpha, correlation: question.correlation }
}

/** The difference in the score's unit; null where none is expected. */
export function pointsOf(expected: ExpectedDifference): number | null {
  return expected.source === 'none' ? null : expected.points
}

function expectedDifference(
  prompts: number,
  { law, difference }: Pick<PilotQuestion, 'law' | 'difference'>,
  measured: MeasuredPool,
): ExpectedDifference {
  if (difference !== null) return { source: 'typed', points: difference }
  if (!law) return { source: 'none', reason: 'no-law' }
  const reader = readCurve(measured.curve)
  const arms = pilotArms.map((arm) => {
    const own = promptsOfArm(arm, prompts)
    return { responsesPerPrompt: arm, prompts: own, diversity: reader.diversityAt(own) }
  })
  if (promptsOfArm(2, prompts) > peakPrompts(measured)) return { source: 'none', reason: 'past-peak' }
  const [, prediction] = predictPlans(lawOf(law), measured.settings, arms).map((one) => one.prediction)
  if (prediction?.kind === 'predicted') {
    const { points, low, high } = prediction
    return { source: 'law', points, low, high }
  }
  return { source: 'none', reason: prediction?.kind === 'none' ? prediction.reason : 'no-line' }
}

function runScatter({ law, runSd }: { law: LawUsed | null; runSd: number | null }): RunScatter {
  if (runSd !== null) return { source: 'typed', runSd }
  const lines = law ? [2, 4].flatMap((k) => lineOf(lawOf(law), k)?.line ?? []) : []
  const pooled = lines.reduce((sum, line) => sum + line.residualVariance, 0) / lines.length
  return lines.length === 2 && pooled > 0 ? { source: 'law', runSd: Math.sqrt(pooled) } : { source: 'none' }
}

/** The fewest prompts from the asked number up that the law speaks of; null where it speaks of none that fits. */
function leastForLaw(question: PilotQuestion, measured: MeasuredPool): number | null {
  const most = Math.min(promptBounds(1, question, measured)?.most ?? 0, Math.floor(peakPrompts(measured) / 2))
  const isBelow = (prompts: number) => {
    const expected = expectedDifference(prompts, question, measured)
    return expected.source === 'none' && expected.reason === 'below-range'
  }
  const least =
    question.prompts + largestWithin(most - question.prompts, (more) => isBelow(question.prompts + more)) + 1
  return least <= most && expectedDifference(least, question, measured).source === 'law' ? least : null
}

function powerTable(
  question: PilotQuestion,
  measured: MeasuredPool,
  { test, lawFrom }: { test: RunTest | null; lawFrom: number | null },
): PowerRow[] {
  const starts = tableShares.flatMap((share) => promptBounds(share, question, measured)?.start ?? [])
  const sizes = [...new Set([...starts, question.prompts, ...(lawFrom === null ? [] : [lawFrom])])].sort(
    (one, other) => one - other,
  )
  return sizes.map((prompts) => {
    const expected = expectedDifference(prompts, question, measured)
    const points = pointsOf(expected)
    return {
      prompts,
      share: sizePilot(prompts, question, measured).share,
      expected,
      leastRuns: test && points !== null ? leastRuns(points, question.power, test) : null,
      powers: powerRuns.map((runs) => (test && points !== null ? runPower(points, runs, test) : null)),
    }
  })
}
