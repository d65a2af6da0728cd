import { z } from 'zod'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { Budget, Overlap } from './budget.ts'
import { CostAssumptions } from './cost/cost-model.ts'
import { type BudgetPlan, comparePlans } from './frontier/budget-plan.ts'
import { type Recommendation, recommendPlan, TrainedThing } from './frontier/recommend-plan.ts'
import { fitPerformanceLaw } from './law/performance-law.ts'

export const lawAlgorithms = ['PRO', 'SFT'] as const

/** What the plans of one pool are compared for: everything a person chooses before K. */
export const PlanQuestion = z
  .strictObject({
    trained: TrainedThing,
    /** Whose line of the law is read. */
    algorithm: z.enum(lawAlgorithms),
    budget: Budget,
    overlap: Overlap,
    /** Null where no wage is given; a budget in money needs it. */
    cost: CostAssumptions.nullable(),
    /** How the prompts are picked; no figure of a plan depends on it, since the law was measured on random choices. */
    selection: z.strictObject({ method: SelectionMethod }).default({ method: 'random' }),
  })
  .refine(({ budget, cost }) => budget.unit !== 'money' || cost !== null, {
    error: 'A budget in money needs a wage.',
    path: ['cost', 'wageMinorUnitsPerHour'],
  })
export type PlanQuestion = z.infer<typeof PlanQuestion>

export type PlanAnswer = { plans: BudgetPlan[]; recommendation: Recommendation }

/** All plans K = 2…9 for a question on a measured pool, and the one to recommend. Pure: the browser and the server agree. */
export function answerPlanQuestion(
  question: PlanQuestion,
  measured: Pick<MeasuredDiversity, 'curve' | 'settings' | 'distinctPrompts'>,
): PlanAnswer {
  const { trained, algorithm, budget, overlap, cost } = question
  const { curve, settings, distinctPrompts } = measured
  const law = fitPerformanceLaw(algorithm)
  const plans = comparePlans({ budget, overlap, curve, settings, law, cost, distinctPrompts })
  return { plans, recommendation: recommendPlan(trained, plans, overlap) }
}
