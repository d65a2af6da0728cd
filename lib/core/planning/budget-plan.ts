import { z } from 'zod'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { type CurveReader, readCurve } from './curve-reader.ts'
import type { CurvePoint } from '#lib/core/diversity/diversity-curve'
import { judgmentCostMinorUnits, type CostAssumptions } from './cost-model.ts'
import { rankingBits } from './ranking-bits.ts'
import { type PerformanceLaw, type Prediction, predictAgainstPairs } from './performance-law.ts'

export const plannedK = [2, 3, 4, 5, 6, 7, 8, 9] as const
/** Far above any campaign, far below what a double counts exactly. */
export const LARGEST_BUDGET = 1_000_000_000

const wholeBudget = z
  .number({ error: 'The budget must be a number.' })
  .int({ error: 'The budget must be a whole number.' })
  .min(1, { error: 'The budget must be at least 1.' })
  .max(LARGEST_BUDGET, { error: `The budget must be at most ${LARGEST_BUDGET.toLocaleString('en')}.` })

/** What can be spent: annotations (one response judged once), or money in whole minor units. */
export const Budget = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('annotations'), budgetAnnotations: wholeBudget }),
  z.strictObject({ unit: z.literal('money'), budgetMinorUnits: wholeBudget, currency: z.string().regex(/^[A-Z]{3}$/, { error: 'A currency is three capital letters, as in EUR.' }) }),
])
export type Budget = z.infer<typeof Budget>

export type BudgetPlan = {
  responsesPerPrompt: number
  /** N. 0 when the budget buys no item at this K. */
  prompts: number
  /** Prompts the budget could pay, before the pool's size and the peak of d cut it. */
  affordablePrompts: number
  diversity: number | null
  items: number
  judgments: number
  annotations: number
  comparisonsPerJudgment: number
  comparisons: number
  bitsPerJudgment: number
  costMinorUnits: number | null
  /** What the plan leaves unspent, in the budget's unit. */
  slack: number
  prediction: Prediction
}

export type PlanInput = {
  budget: Budget
  overlap: number
  curve: readonly CurvePoint[]
  settings: DiversitySettings
  law: PerformanceLaw
  /** Null where no wage is given: plans then carry no cost. Required for a budget in money. */
  cost: CostAssumptions | null
}

/** Plans for K = 2…9 at one budget (N·K·r annotations, Song et al. 2024). A larger budget never predicts less at the same K. */
export function comparePlans(input: PlanInput): BudgetPlan[] {
  const reader = readCurve(input.curve)
  const plans = plannedK.map((k) => planFor(k, input, reader))
  const pairs = plans[0] ?? null
  return plans.map((plan) => ({ ...plan, prediction: plan.prompts === 0 ? { kind: 'none', reason: 'no-diversity' } : predictAgainstPairs(input.law, input.settings, plan, pairs) }))
}

/** What one item of K responses at this overlap takes from the budget, in its unit. */
export function itemUnits(k: number, { budget, overlap, cost }: Pick<PlanInput, 'budget' | 'overlap' | 'cost'>): number {
  if (budget.unit === 'annotations') return k * overlap
  if (!cost) throw new RangeError('a budget in money needs cost assumptions')
  return judgmentCostMinorUnits(k, cost) * overlap
}

/** The smallest budget that buys one item at some K: said when a budget buys none. */
export function smallestBudget(input: Pick<PlanInput, 'budget' | 'overlap' | 'cost'>): number {
  return Math.min(...plannedK.map((k) => itemUnits(k, input)))
}

function planFor(k: number, input: PlanInput, reader: CurveReader): BudgetPlan {
  const total = input.budget.unit === 'annotations' ? input.budget.budgetAnnotations : input.budget.budgetMinorUnits
  const unitsPerItem = itemUnits(k, input)
  const affordablePrompts = Math.floor(total / unitsPerItem)
  const prompts = reader.bestUpTo(affordablePrompts)
  const judgments = prompts * input.overlap
  return {
    responsesPerPrompt: k,
    prompts,
    affordablePrompts,
    diversity: reader.diversityAt(prompts),
    items: prompts,
    judgments,
    annotations: judgments * k,
    comparisonsPerJudgment: (k * (k - 1)) / 2,
    comparisons: (judgments * k * (k - 1)) / 2,
    bitsPerJudgment: rankingBits(k),
    costMinorUnits: input.cost ? judgments * judgmentCostMinorUnits(k, input.cost) : null,
    slack: total - prompts * unitsPerItem,
    prediction: { kind: 'none', reason: 'no-diversity' },
  }
}
