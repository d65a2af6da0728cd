import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { budgetUnits } from '../budget.ts'
import { chargeFor, comparisonsIn, judgmentMinorUnits } from '../cost/charging.ts'
import { checkedItems } from '../cost/checks.ts'
import { generationMinorUnits, judgmentSeconds, paidJudgmentSeconds } from '../cost/cost-model.ts'
import { rankingBits } from '../cost/ranking-bits.ts'
import { finishBand, type Schedule } from '../cost/schedule.ts'
import type { Law } from '../law/law.ts'
import { type PlanPrediction, predictPlans } from '../law/predict-plans.ts'
import { type BudgetPlan, plannedK } from './budget-plan.ts'
import { type CurveReader, readCurve } from './curve-reader.ts'
import { affordablePrompts, neededUnits, plannedUnits, type Spending } from './plan-units.ts'

export type PlanInput = Spending & {
  schedule: Schedule
  /** d over the pool's seeded random order. */
  curve: readonly CurvePoint[]
  settings: DiversitySettings
  law: Law
  /** Prompts that may be chosen, where the pool repeats some: selection leaves repeats out. The whole curve where absent. */
  distinctPrompts?: number
}

/** Plans for K = 2…9 at one budget (N·K·r annotations, Song et al. 2024). A larger budget never has a smaller d at the same K. */
export function comparePlans(input: PlanInput): BudgetPlan[] {
  const reader = readCurve(input.curve)
  const plans = plannedK.map((k) => planWithout(k, input, reader))
  const predicted = predictPlans(input.law, input.settings, plans)
  return plans.map((plan, i) => ({ ...plan, ...(predicted[i] as PlanPrediction) }))
}

/** The smallest budget that buys one prompt at some K, in the budget's unit: said when a budget buys none. */
export function smallestBudget(spending: Spending): number {
  return Math.min(...plannedK.map((k) => neededUnits(k, 1, spending)))
}

type Unpredicted = Omit<BudgetPlan, 'prediction' | 'shareBest'>

function planWithout(k: number, input: PlanInput, reader: CurveReader): Unpredicted {
  const affordable = affordablePrompts(k, input)
  const prompts = reader.bestUpTo(Math.min(affordable, input.distinctPrompts ?? reader.prompts))
  return { ...sizedPlan(k, prompts, input), affordablePrompts: affordable, diversity: reader.diversityAt(prompts) }
}

/** What N prompts of K responses come to, whoever chose N. */
export function sizedPlan(
  k: number,
  prompts: number,
  input: Spending & { schedule: Schedule },
): Omit<Unpredicted, 'affordablePrompts' | 'diversity'> {
  const { budget, cost, overlap, checks, schedule } = input
  const { first, test, audit, goldJudgments, judgments } = checkedItems(prompts, overlap, checks)
  const { expectedUnits, reservedUnits } = chargeFor(k, input)
  const judgmentCost = judgmentMinorUnits(k, input)
  const generation = generationMinorUnits(prompts * k, cost)
  const planned = plannedUnits(k, prompts, input)
  const paidSeconds = cost ? judgments * paidJudgmentSeconds(k, cost) : null
  const costMinorUnits = judgmentCost === null ? null : judgments * judgmentCost + generation
  return {
    responsesPerPrompt: k,
    prompts,
    items: prompts,
    checks: { first: first.items, test: test.items, audit: audit.items, goldJudgments },
    judgments,
    annotations: judgments * k,
    comparisonsPerJudgment: comparisonsIn(k),
    comparisons: judgments * comparisonsIn(k),
    bitsPerJudgment: rankingBits(k),
    secondsPerJudgment: cost ? judgmentSeconds(k, cost) : null,
    paidSeconds,
    // Millions of judgments at the dearest wage are more than a double counts exactly.
    costMinorUnits: Number.isSafeInteger(costMinorUnits) ? costMinorUnits : null,
    generationMinorUnits: generation,
    reservedUnitsPerJudgment: reservedUnits,
    expectedUnitsPerJudgment: expectedUnits,
    plannedUnits: planned,
    slack: budgetUnits(budget) - planned,
    finish: finishBand(paidSeconds, schedule),
  }
}
