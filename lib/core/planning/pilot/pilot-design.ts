import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'
import { ExpectedDifference, RunScatter } from './design-pilot.ts'
import { PilotQuestion } from './pilot-question.ts'

const count = z.number().int().min(0)

const ArmDesign = z.strictObject({
  prompts: count,
  /** d of so many prompts in the pool's random order; null where it is undefined. */
  diversity: z.number().min(0).nullable(),
  judgments: count,
  annotations: count,
  /** What its campaign was given, in the budget's unit. */
  budgetUnits: count,
  /** Annotators put on its roster. */
  people: count,
})

/** A pilot as it was when its arms were made: sizes, seeds, wanted power and every assumption. Never changed. */
export const PilotDesign = z.strictObject({
  format: z.literal('rankplan-pilot/1'),
  question: PilotQuestion,
  arms: z.strictObject({ 2: ArmDesign, 4: ArmDesign }),
  settings: DiversitySettings,
  /** Draws the prompts (from the end of the pool's random order), the slates and the seeds of the runs. */
  seed: z.string().min(1).max(200),
  expected: ExpectedDifference,
  scatter: RunScatter,
  power: z.number().min(0).max(1).nullable(),
  leastRuns: count.nullable(),
  smallestDifference: z.number().positive().nullable(),
  /** Prompts that the campaign's own plan takes too; null where it had no plan. */
  sharedPrompts: count.nullable(),
})
export type PilotDesign = z.infer<typeof PilotDesign>
