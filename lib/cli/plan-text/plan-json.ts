import { convertBudget } from '#lib/core/planning/cost/convert-budget'
import { evidence } from '#lib/core/planning/evidence'
import { slackOffers } from '#lib/core/planning/frontier/slack-offers'
import { lawOf } from '#lib/core/planning/law/law'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'
import { type SourceKey, sources } from '#lib/core/planning/sources'
import type { FileDiversity } from '../prompt-file/measure-file.ts'

export type ComparedFile = PlanAnswer & {
  question: PlanQuestion
  pool: FileDiversity
  /** Of a plan read from a file: whether it was made on this file's prompts; else null. */
  madeOn: 'this-pool' | 'other-pool' | 'unknown' | null
}

const cited = (keys: readonly SourceKey[]) => keys.map((key) => sources[key])

/** The planner page's figures: the same question on the same prompts has the same plans. */
export function planJson({ question, pool, plans, recommendation, madeOn }: ComparedFile) {
  const { settings, seed, prompts, distinctPrompts, diversity, peak } = pool
  const chosen = plans.find((plan) => plan.responsesPerPrompt === recommendation.responsesPerPrompt)
  return {
    plans,
    recommended: { ...recommendation, sources: cited(recommendation.sources) },
    question,
    slackOffers: plans.map((plan) => ({
      responsesPerPrompt: plan.responsesPerPrompt,
      offers: slackOffers(plan, question),
    })),
    /** The budget in the other units at the recommended K. */
    sameBudget: chosen ? convertBudget(chosen.responsesPerPrompt, question, chosen.generationMinorUnits) : null,
    law: { ...question.law, lines: lawOf(question.law).lines },
    settings,
    seed,
    pool: { prompts, distinctPrompts, repeatedPrompts: prompts - distinctPrompts, diversity, peak },
    madeOn,
    evidence: evidence.map((known) => ({ ...known, sources: cited(known.sources) })),
  }
}
