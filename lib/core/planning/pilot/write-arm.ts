import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { PilotId, PoolId } from '#lib/core/vocabulary/ids'
import { noChecks } from '../cost/checks.ts'
import { unscheduled } from '../cost/schedule.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { writePlan } from '../document/write-plan.ts'
import { LAW_NAME } from '../law/law-used.ts'
import { answerPlanQuestion, type PlanQuestion } from '../plan-request.ts'
import type { PilotQuestion } from './pilot-question.ts'
import { armPlan, armSpending, sizePilot } from './pilot-sizes.ts'
import type { PilotArm } from './verdict.ts'

/**
 * The plan of one arm, as its campaign locks it: exactly the arm's prompts, nothing held out and nothing checked, since all of it is
 * trained on. Both arms are drawn by the pool's own seed, so that a slate of two is the start of the draw of the slate of four.
 */
export function writeArm(
  arm: PilotArm,
  question: PilotQuestion,
  measured: MeasuredDiversity,
  { pool, pilotId }: { pool: { poolId: PoolId; versionNumber: number }; pilotId: PilotId },
): PlanDocument {
  const { prompts, budget, diversity } = sizePilot(question.prompts, question, measured).arms[arm]
  const asked: PlanQuestion = {
    trained: 'policy',
    law: question.law ?? { name: LAW_NAME, algorithm: 'PRO' },
    ...{ ...armSpending(question), budget, checks: noChecks, schedule: unscheduled },
    ...{ seed: measured.seed, selection: { method: 'random' } },
  }
  const { plans, recommendation } = answerPlanQuestion(asked, measured)
  const own = armPlan(arm, prompts, question)
  const rows = plans.map((plan) => (plan.responsesPerPrompt === arm ? { ...plan, ...own, diversity } : plan))
  const chosen = rows.find((plan) => plan.responsesPerPrompt === arm)
  if (!chosen) throw new RangeError(`no plan has ${arm} responses`)
  const selection = { method: 'random', seed: measured.seed } as const
  return writePlan(asked, { plans: rows, recommendation, chosen }, measured, {
    ...{ pool, selection },
    origin: { kind: 'pilot', pilotId, arm },
  })
}
