import { z } from 'zod'
import { plainLine } from '#lib/core/people/plain-text'
import { Budget, Overlap } from '../budget.ts'
import { Charging, chargingProblem } from '../cost/charging.ts'
import { CostAssumptions } from '../cost/cost-model.ts'
import { CalibrationAlgorithm, LAW_NAME, LawUsed } from '../law/law-used.ts'
import { MOST_RUNS } from './run-power.ts'

/** Least prompts of the K = 4 arm: the K = 2 arm then has four. */
export const LEAST_PROMPTS = 2

/** Share of the campaign's budget that a pilot begins with. */
export const DEFAULT_SHARE = 0.1

export const MetricName = plainLine('the name of the score', 120)

const number = (what: string) => z.number({ error: `${what} must be a number.` })

/** Everything a person chooses about a pilot of K = 2 against K = 4. */
export const PilotQuestion = z
  .strictObject({
    /** The whole budget that the pilot argues, and how it is charged. */
    budget: Budget,
    charging: Charging,
    cost: CostAssumptions.nullable(),
    /** Distinct annotators for each item, in both arms. */
    overlap: Overlap,
    /** Prompts of the K = 4 arm; the K = 2 arm has these and as many more. */
    prompts: number('The number of prompts')
      .int({ error: 'The number of prompts must be a whole number.' })
      .min(LEAST_PROMPTS, { error: `The K = 4 arm needs at least ${LEAST_PROMPTS} prompts.` })
      .max(1_000_000, { error: 'The number of prompts must be at most 1,000,000.' }),
    /** What the training runs are scored by, and what is trained on the arms. */
    metric: MetricName,
    algorithm: CalibrationAlgorithm,
    /** The law that expects a difference; null where it says nothing about this score. */
    law: LawUsed.nullable(),
    /** The difference to find, in the score's unit; null takes the law's. */
    difference: number('The difference')
      .refine((value) => value !== 0, { error: 'A pilot looks for a difference other than 0.' })
      .min(-1_000_000, { error: 'The difference must be at least -1,000,000.' })
      .max(1_000_000, { error: 'The difference must be at most 1,000,000.' })
      .nullable(),
    /** What one training run scatters by around its arm's mean, in the score's unit; null takes the law's residual sd. */
    runSd: number('The scatter of a run')
      .gt(0, { error: 'The scatter of a run must be more than 0.' })
      .max(1_000_000, { error: 'The scatter of a run must be at most 1,000,000.' })
      .nullable(),
    /** Training runs an arm. */
    runs: number('The number of runs')
      .int({ error: 'The number of runs must be a whole number.' })
      .min(1, { error: 'Each arm needs at least 1 run.' })
      .max(MOST_RUNS, { error: `Each arm has at most ${MOST_RUNS} runs.` }),
    /** Wanted chance of finding the difference. */
    power: number('The power')
      .min(0.5, { error: 'The power must be at least 50%.' })
      .max(0.99, { error: 'The power must be at most 99%.' }),
    /** Chance of a verdict where there is no difference, both sides together. */
    alpha: number('Alpha')
      .min(0.001, { error: 'Alpha must be at least 0.1%.' })
      .max(0.2, { error: 'Alpha must be at most 20%.' }),
    /** Of the scores of two runs of one seed, one in each arm; null where seeds are not matched. */
    correlation: number('The correlation')
      .min(0, { error: 'The correlation must be at least 0.' })
      .max(0.99, { error: 'The correlation must be at most 0.99.' })
      .nullable(),
    /** Whether each annotator judges in one arm alone. */
    separatePeople: z.boolean(),
    /** Whether only prompts are drawn that have four different responses already, in both arms. */
    onlyReady: z.boolean(),
  })
  .superRefine((question, context) => {
    const found = chargingProblem(question)
    if (found) context.addIssue({ code: 'custom', path: [...found.path], message: found.message })
  })
export type PilotQuestion = z.infer<typeof PilotQuestion>

/** Whether runs are scored by the paper's own score, 0 to 100. */
export function isPaperScore({ law }: Pick<PilotQuestion, 'law'>): boolean {
  return law !== null && (law.name === LAW_NAME || law.scale === 'points')
}
