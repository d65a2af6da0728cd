import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { unitsText } from '../cost/units-text.ts'
import type { BudgetPlan } from '../frontier/budget-plan.ts'
import { smallestBudget } from '../frontier/compare-plans.ts'
import { answerPlanQuestion, type PlanAnswer, type PlanQuestion } from '../plan-request.ts'
import { PLAN_FORMAT, PlanDocument, type PlanSelection } from './plan-document.ts'
import type { PlanOrigin } from './plan-origin.ts'

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
  const least = unitsText(smallestBudget(question), question)
  const message = `This budget buys no item of ${responsesPerPrompt} responses at overlap ${question.overlap}. The smallest that buys any item is ${least}.`
  throw new AppError('invalid_input', message, { problems: [{ path: 'budget', message }] })
}

export type ChosenPlan = PlanAnswer & { chosen: BudgetPlan }

type PlanPlace = {
  pool: { poolId: PoolId; versionNumber: number }
  selection: PlanSelection
  origin?: PlanOrigin
}

/**
 * A chosen plan as the document that is locked: computed from the measured pool alone. Its d is the one the curve of the pool's
 * own random order gives, whichever prompts `selection` picked.
 */
export function writePlan(
  question: PlanQuestion,
  { chosen, plans, recommendation }: ChosenPlan,
  measured: Pick<MeasuredDiversity, 'seed' | 'settings' | 'prompts' | 'distinctPrompts'>,
  { pool, selection, origin }: PlanPlace,
): PlanDocument {
  const { selection: _method, seed: drawnBy, ...asked } = question
  const { seed, settings, prompts, distinctPrompts } = measured
  return PlanDocument.parse({
    format: PLAN_FORMAT,
    ...asked,
    split: { testRatio: question.checks.testRatio, seed: drawnBy },
    responsesPerPrompt: chosen.responsesPerPrompt,
    prompts: chosen.prompts,
    pool: { ...pool, prompts, distinctPrompts },
    selection,
    diversity: { value: chosen.diversity, seed, settings },
    recommended: {
      responsesPerPrompt: recommendation.responsesPerPrompt,
      reasonKey: recommendation.reasonKey,
      cautions: recommendation.cautions,
    },
    plans,
    sources: [...recommendation.sources],
    ...(origin && { origin }),
  } satisfies PlanDocument)
}
