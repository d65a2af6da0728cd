import { z } from 'zod'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { type Budget, budgetUnits } from '../budget.ts'
import { type CostAssumptions, judgmentCostMinorUnits } from '../cost/cost-model.ts'
import { rankingBits } from '../cost/ranking-bits.ts'
import { type PerformanceLaw, Prediction, predictAgainstPairs } from '../law/performance-law.ts'
import { type CurveReader, readCurve } from './curve-reader.ts'

export const plannedK = [2, 3, 4, 5, 6, 7, 8, 9] as const

const count = z.number().int().min(0)

/** What one budget buys at one K. */
export const BudgetPlan = z.strictObject({
  responsesPerPrompt: z.number().int().min(2).max(9),
  /** N: as many as the budget pays, cut by the pool's size and by the peak of d. 0 when the budget buys no item at this K. */
  prompts: count,
  /** Prompts the budget could pay, before the pool's size and the peak of d cut it. */
  affordablePrompts: count,
  /** d of N prompts in the pool's random order; null where it is undefined. */
  diversity: z.number().min(0).nullable(),
  items: count,
  /** N·r. */
  judgments: count,
  /** N·K·r: one response judged once (Song et al. 2024). */
  annotations: count,
  /** Pairs that one ranking implies, K(K-1)/2; they are dependent. */
  comparisonsPerJudgment: count,
  comparisons: count,
  /** log2(K!): the most that one strict ranking can tell. */
  bitsPerJudgment: z.number().min(0),
  /** Null where no wage is given. */
  costMinorUnits: count.nullable(),
  /** What the plan leaves unspent, in the budget's unit. */
  slack: count,
  prediction: Prediction,
})
export type BudgetPlan = z.infer<typeof BudgetPlan>

export type PlanInput = {
  budget: Budget
  /** Distinct annotators for each item; at least 1. */
  overlap: number
  /** d over the pool's seeded random order. */
  curve: readonly CurvePoint[]
  settings: DiversitySettings
  law: PerformanceLaw
  /** Null where no wage is given: plans then carry no cost. Required for a budget in money. */
  cost: CostAssumptions | null
  /** Prompts that may be chosen, where the pool repeats some: selection leaves repeats out. The whole curve where absent. */
  distinctPrompts?: number
}

/** Plans for K = 2…9 at one budget (N·K·r annotations, Song et al. 2024). A larger budget never has a smaller d at the same K. */
export function comparePlans(input: PlanInput): BudgetPlan[] {
  const reader = readCurve(input.curve)
  const plans = plannedK.map((k) => planWithout(k, input, reader))
  const pairs = plans[0] ?? null
  return plans.map((plan) => ({ ...plan, prediction: predictAgainstPairs(input.law, input.settings, plan, pairs) }))
}

/** What one item of K responses at this overlap takes from the budget, in its unit; at least 1. */
export function itemUnits(
  k: number,
  { budget, overlap, cost }: Pick<PlanInput, 'budget' | 'overlap' | 'cost'>,
): number {
  if (budget.unit === 'annotations') return k * overlap
  if (!cost) throw new RangeError('a budget in money needs cost assumptions')
  return judgmentCostMinorUnits(k, cost) * overlap
}

/** The smallest budget that buys one item at some K, in the budget's unit: said when a budget buys none. */
export function smallestBudget(input: Pick<PlanInput, 'budget' | 'overlap' | 'cost'>): number {
  return Math.min(...plannedK.map((k) => itemUnits(k, input)))
}

function planWithout(k: number, input: PlanInput, reader: CurveReader): Omit<BudgetPlan, 'prediction'> {
  const total = budgetUnits(input.budget)
  const unitsPerItem = itemUnits(k, input)
  const affordablePrompts = Math.floor(total / unitsPerItem)
  const prompts = reader.bestUpTo(Math.min(affordablePrompts, input.distinctPrompts ?? reader.prompts))
  const judgments = prompts * input.overlap
  const comparisonsPerJudgment = (k * (k - 1)) / 2
  return {
    responsesPerPrompt: k,
    prompts,
    affordablePrompts,
    diversity: reader.diversityAt(prompts),
    items: prompts,
    judgments,
    annotations: judgments * k,
    comparisonsPerJudgment,
    comparisons: judgments * comparisonsPerJudgment,
    bitsPerJudgment: rankingBits(k),
    costMinorUnits: input.cost ? judgments * judgmentCostMinorUnits(k, input.cost) : null,
    slack: total - prompts * unitsPerItem,
  }
}
