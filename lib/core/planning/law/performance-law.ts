import type { DiversitySettings } from '#lib/core/diversity/settings'
import { lawOf } from './law.ts'
import { LAW_NAME } from './law-used.ts'
import type { PerformanceLaw } from './paper-law.ts'
import { type PlanPoint, predictPlans } from './predict-plans.ts'
import { Prediction } from './prediction.ts'

export { fitPerformanceLaw } from './paper-law.ts'
export { LAW_NAME, type PerformanceLaw, Prediction }

/** The paper's prediction of one plan against the K = 2 plan. */
export function predictAgainstPairs(
  law: PerformanceLaw,
  settings: DiversitySettings,
  plan: PlanPoint,
  pairs: PlanPoint | null,
): Prediction {
  const asked = pairs && plan.responsesPerPrompt !== 2 ? [plan, pairs] : [plan]
  const first = predictPlans(lawOf({ name: LAW_NAME, algorithm: law.algorithm }), settings, asked)[0]
  return first?.prediction ?? { kind: 'none', reason: 'no-prompts' }
}
