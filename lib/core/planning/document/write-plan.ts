import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { type BudgetPlan, smallestBudget } from '../frontier/budget-plan.ts'
import { LAW_NAME } from '../law/performance-law.ts'
import { answerPlanQuestion, type PlanAnswer, type PlanQuestion } from '../plan-request.ts'
import { PlanDocument, type PlanSelection } from './plan-document.ts'

/**
 * The plan of K responses among those a question has on a measured pool.
 * @throws AppError invalid_input when the budget or the pool buys no prompt at this K
 */
export function choosePlan(
  question: PlanQuestion,
  responsesPerPrompt: number,
  measured: MeasuredDiversity,
): ChosenPlan {
  const answer = answerPlanQuestion(question, measured)
  const chosen = answer.plans.find((plan) => plan.responsesPerPrompt === responsesPerPrompt)
  if (chosen && chosen.prompts > 0) return { ...answer, chosen }
  const { budget, overlap, cost } = question
  const message = `This budget buys no item of ${responsesPerPrompt} responses at overlap ${overlap}. The smallest that buys any item is ${smallestBudget({ budget, overlap, cost }).toLocaleString('en')} ${budget.unit === 'money' ? `minor units of ${budget.currency}` : 'annotations'}.`
  throw new AppError('invalid_input', message, { problems: [{ path: 'budget', message }] })
}

type ChosenPlan = PlanAnswer & { chosen: BudgetPlan }

/**
 * A chosen plan as the document that is locked: computed from the measured pool alone. Its d is the one the curve of the pool's
 * own random order gives, whichever prompts `selection` picked.
 */
export function writePlan(
  question: PlanQuestion,
  { chosen, plans, recommendation }: ChosenPlan,
  measured: MeasuredDiversity,
  { pool, selection }: { pool: { poolId: PoolId; versionNumber: number }; selection: PlanSelection },
): PlanDocument {
  const { trained, algorithm, budget, overlap, cost } = question
  const { seed, settings, prompts, distinctPrompts } = measured
  return PlanDocument.parse({
    format: 'rankplan-plan/1',
    trained,
    budget,
    overlap,
    auditItems: 0,
    goldRatio: 0,
    responsesPerPrompt: chosen.responsesPerPrompt,
    prompts: chosen.prompts,
    pool: { ...pool, prompts, distinctPrompts },
    selection,
    diversity: { value: chosen.diversity, seed, settings },
    cost,
    law: { name: LAW_NAME, algorithm },
    recommended: {
      responsesPerPrompt: recommendation.responsesPerPrompt,
      reasonKey: recommendation.reasonKey,
      cautions: recommendation.cautions,
    },
    plans,
    sources: [...recommendation.sources],
  } satisfies PlanDocument)
}
