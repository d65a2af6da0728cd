import { z } from 'zod'
import { type MeasuredDiversity, STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { Budget, Overlap } from './budget.ts'
import { Charging, chargingProblem, perResponse } from './cost/charging.ts'
import { Checks, noChecks } from './cost/checks.ts'
import { CostAssumptions } from './cost/cost-model.ts'
import { Schedule, unscheduled } from './cost/schedule.ts'
import type { BudgetPlan } from './frontier/budget-plan.ts'
import { comparePlans } from './frontier/compare-plans.ts'
import { type Recommendation, recommendPlan, TrainedThing } from './frontier/recommend-plan.ts'
import { lawOf } from './law/law.ts'
import { LAW_NAME, LawUsed } from './law/law-used.ts'

export const Seed = z.string().min(1).max(200)

/** What a question leaves open when nobody says otherwise: the paper's law and unit, no checks, no dates. */
export const questionDefaults = {
  law: { name: LAW_NAME, algorithm: 'PRO' },
  charging: perResponse,
  checks: noChecks,
  schedule: unscheduled,
  seed: STANDARD_ANALYSIS.seed,
  selection: { method: 'random' },
} as const satisfies Partial<PlanQuestionShape>
type PlanQuestionShape = z.infer<typeof QuestionShape>

const QuestionShape = z.strictObject({
  trained: TrainedThing,
  law: LawUsed,
  budget: Budget,
  charging: Charging,
  overlap: Overlap,
  checks: Checks,
  schedule: Schedule,
  /** Null where no times are assumed; a budget in hours needs them, one in money a wage in them or a price. */
  cost: CostAssumptions.nullable(),
  /** Draws the test split and the audit. */
  seed: Seed,
  /** How the prompts are picked; no figure of a plan depends on it, since the law was measured on random choices. */
  selection: z.strictObject({ method: SelectionMethod }),
})

/** What the plans of one pool are compared for: everything a person chooses before K. */
export const PlanQuestion = QuestionShape.extend({
  law: LawUsed.default(questionDefaults.law),
  charging: Charging.default(questionDefaults.charging),
  checks: Checks.default(questionDefaults.checks),
  schedule: Schedule.default(questionDefaults.schedule),
  seed: Seed.default(questionDefaults.seed),
  selection: QuestionShape.shape.selection.default(questionDefaults.selection),
}).superRefine((question, context) => {
  const found = chargingProblem(question)
  if (found) context.addIssue({ code: 'custom', path: [...found.path], message: found.message })
})
export type PlanQuestion = z.infer<typeof PlanQuestion>

export type PlanAnswer = { plans: BudgetPlan[]; recommendation: Recommendation }

/** All plans K = 2…9 for a question on a measured pool, and the one to recommend. Pure: the browser and the server agree. */
export function answerPlanQuestion(
  question: PlanQuestion,
  measured: Pick<MeasuredDiversity, 'curve' | 'settings' | 'distinctPrompts'>,
): PlanAnswer {
  const { curve, settings, distinctPrompts } = measured
  const law = lawOf(question.law)
  const plans = comparePlans({ ...question, curve, settings, law, distinctPrompts })
  return { plans, recommendation: recommendPlan(question, plans) }
}
