import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { smallestBudget } from './budget-plan.ts'
import { LAW_NAME } from './law/performance-law.ts'
import { PlanDocument } from './plan-document.ts'
import { answerPlanQuestion, type PlanQuestion } from './plan-request.ts'

/**
 * The plan of K responses as the document that is locked: computed from the measured pool alone. Its prompts are those of the
 * pool's own random order, so its d is the one the curve gives.
 * @throws AppError invalid_input when the budget or the pool buys no prompt at this K
 */
export function writePlan(
  question: PlanQuestion,
  responsesPerPrompt: number,
  measured: MeasuredDiversity,
  pool: { poolId: PoolId; versionNumber: number },
): PlanDocument {
  const { plans, recommendation } = answerPlanQuestion(question, measured)
  const chosen = plans.find((plan) => plan.responsesPerPrompt === responsesPerPrompt)
  if (!chosen || chosen.prompts === 0) {
    const { budget, overlap, cost } = question
    const message = `This budget buys no item of ${responsesPerPrompt} responses at overlap ${overlap}. The smallest that buys any item is ${smallestBudget({ budget, overlap, cost }).toLocaleString('en')} ${budget.unit === 'money' ? `minor units of ${budget.currency}` : 'annotations'}.`
    throw new AppError('invalid_input', message, { problems: [{ path: 'budget', message }] })
  }
  const { trained, algorithm, budget, overlap, cost } = question
  const { seed, settings, prompts, distinctPrompts } = measured
  return PlanDocument.parse({
    format: 'rankplan-plan/1',
    trained,
    budget,
    overlap,
    auditItems: 0,
    goldRatio: 0,
    responsesPerPrompt,
    prompts: chosen.prompts,
    pool: { ...pool, prompts, distinctPrompts },
    selection: { method: 'random', seed },
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
