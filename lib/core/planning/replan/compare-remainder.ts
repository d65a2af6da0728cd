import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { chargeFor, comparisonsIn, judgmentMinorUnits } from '../cost/charging.ts'
import { generationMinorUnits, judgmentSeconds, paidJudgmentSeconds } from '../cost/cost-model.ts'
import { rankingBits } from '../cost/ranking-bits.ts'
import { finishBand } from '../cost/schedule.ts'
import { type BudgetPlan, plannedK } from '../frontier/budget-plan.ts'
import { readCurve } from '../frontier/curve-reader.ts'
import { recommendPlan } from '../frontier/recommend-plan.ts'
import { lawOf } from '../law/law.ts'
import { predictPlans } from '../law/predict-plans.ts'
import type { PlanAnswer, PlanQuestion } from '../plan-request.ts'
import { affordableRest, remainderUnits, remainderWork, restFor } from './remainder-work.ts'
import type { StandingWork } from './standing-work.ts'

export type RemainderOptions = { upgradeJudged: boolean }

/**
 * What is left of a running campaign's budget buys at K = 2…9. `question.budget` is the whole campaign's; every figure of a plan is of
 * what would still be made and judged anew, without what has begun, except its d and its prediction: they are of all prompts together,
 * as if all had this K. With the question of the newest version and nothing learned, its K has exactly what nobody has begun.
 */
export function compareRemainder(
  question: PlanQuestion,
  measured: Pick<MeasuredDiversity, 'curve' | 'settings' | 'distinctPrompts'>,
  standing: StandingWork,
  options: RemainderOptions,
): PlanAnswer {
  const rows = plannedK.map((k) => remainderPlan(k, question, measured, standing, options))
  const predictions = predictPlans(lawOf(question.law), measured.settings, rows)
  const plans = rows.map(
    (row, i): BudgetPlan => ({
      ...row,
      ...(predictions[i] ?? { prediction: { kind: 'none', reason: 'no-prompts' }, shareBest: null }),
    }),
  )
  return { plans, recommendation: recommendPlan(question, plans) }
}

function remainderPlan(
  k: number,
  question: PlanQuestion,
  { curve, distinctPrompts }: Pick<MeasuredDiversity, 'curve' | 'distinctPrompts'>,
  standing: StandingWork,
  options: RemainderOptions,
): Omit<BudgetPlan, 'prediction' | 'shareBest'> {
  const { cost, schedule } = question
  const reader = readCurve(curve)
  const rest = restFor(k, question.budget, standing, options)
  const { expectedUnits, reservedUnits } = chargeFor(k, question)
  const affordable = affordableRest(k, Math.max(0, Math.floor(rest.restUnits / expectedUnits)), rest, question)
  const whole = reader.bestUpTo(Math.min(rest.donePrompts + affordable, distinctPrompts))
  const prompts = Math.max(0, whole - rest.donePrompts)
  const { parts, goldJudgments, judgments, newResponses } = remainderWork(k, prompts, rest, question)
  const plannedUnits = prompts === 0 ? 0 : remainderUnits(k, prompts, rest, question)
  const judgmentCost = judgmentMinorUnits(k, question)
  const generation = generationMinorUnits(newResponses, cost)
  const paidSeconds = cost ? judgments * paidJudgmentSeconds(k, cost) : null
  const costMinorUnits = judgmentCost === null ? null : judgments * judgmentCost + generation
  const toFinish = cost && standing.toFinishSeconds !== null ? standing.toFinishSeconds / cost.utilisationRatio : null
  return {
    responsesPerPrompt: k,
    prompts,
    affordablePrompts: affordable,
    diversity: reader.diversityAt(rest.donePrompts + prompts),
    items: prompts,
    checks: { first: parts.first.items, test: parts.test.items, audit: parts.audit.items, goldJudgments },
    judgments,
    annotations: judgments * k,
    comparisonsPerJudgment: comparisonsIn(k),
    comparisons: judgments * comparisonsIn(k),
    bitsPerJudgment: rankingBits(k),
    secondsPerJudgment: cost ? judgmentSeconds(k, cost) : null,
    paidSeconds,
    // As in a first plan: what is more than a double counts exactly is no figure.
    costMinorUnits: Number.isSafeInteger(costMinorUnits) ? costMinorUnits : null,
    generationMinorUnits: generation,
    reservedUnitsPerJudgment: reservedUnits,
    expectedUnitsPerJudgment: expectedUnits,
    plannedUnits,
    slack: Math.max(0, rest.restUnits) - plannedUnits,
    // What has begun must be finished too.
    finish: finishBand(paidSeconds === null || toFinish === null ? null : paidSeconds + toFinish, schedule),
  }
}
