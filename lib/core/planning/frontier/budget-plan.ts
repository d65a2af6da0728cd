import { z } from 'zod'
import { FinishBand } from '../cost/schedule.ts'
import { Prediction } from '../law/prediction.ts'

export const plannedK = [2, 3, 4, 5, 6, 7, 8, 9] as const

const count = z.number().int().min(0)

/** What one budget buys at one K. */
export const BudgetPlan = z.strictObject({
  responsesPerPrompt: z.number().int().min(2).max(9),
  /** N: as many as the budget pays, cut by the pool's size and by the peak of d. 0 when the budget buys no item at this K. */
  prompts: count,
  /** Prompts the budget could pay, before the pool's size and the peak of d cut it. */
  affordablePrompts: count,
  /** d of N prompts in the pool's random order; null where it is undefined. */
  diversity: z.number().min(0).nullable(),
  /** One for each prompt; gold is judged beside them. */
  items: count,
  /** Of the items: the first, those held out for testing, and the audit; and the judgments of gold. */
  checks: z.strictObject({ first: count, test: count, audit: count, goldJudgments: count }),
  /** All of them: items at their overlaps, and gold. */
  judgments: count,
  /** judgments·K: one response judged once (Song et al. 2024). */
  annotations: count,
  /** Pairs that one ranking implies, K(K-1)/2; they are dependent. */
  comparisonsPerJudgment: count,
  comparisons: count,
  /** log2(K!): the most that one strict ranking can tell. */
  bitsPerJudgment: z.number().min(0),
  /** T(K), active; null where no times are assumed. */
  secondsPerJudgment: z.number().min(0).nullable(),
  /** Of all judgments: active seconds over the utilisation; null where no times are assumed. */
  paidSeconds: z.number().min(0).nullable(),
  /** Judgments and generation; null where neither a wage nor a price is given, or past what is counted exactly (2^53). */
  costMinorUnits: count.nullable(),
  /** Of making N·K responses; 0 where no such cost is assumed. */
  generationMinorUnits: count,
  /** What one judgment takes from the budget at most and as expected, in its unit: they differ where time is charged. */
  reservedUnitsPerJudgment: count,
  expectedUnitsPerJudgment: count,
  /** What the whole plan is expected to take from the budget, in its unit: judgments, and generation where it is money. */
  plannedUnits: count,
  /** What the plan leaves unspent, in the budget's unit. */
  slack: count,
  /** Null without a start or weekly hours. */
  finish: FinishBand.nullable(),
  prediction: Prediction,
  /** Share of simulations in which this K is best among K = 2, 3, 4; null for other K and where one of the three has no prediction. */
  shareBest: z.number().min(0).max(1).nullable(),
})
export type BudgetPlan = z.infer<typeof BudgetPlan>
