import { budgetUnits } from '../budget.ts'
import { chargeFor, type Terms } from '../cost/charging.ts'
import { type Checks, checkedItems } from '../cost/checks.ts'
import { generationMinorUnits } from '../cost/cost-model.ts'

export type Spending = Terms & {
  /** Distinct annotators for each item; at least 1. */
  overlap: number
  checks: Checks
}

/**
 * What N prompts of K responses are expected to take from the budget, in its unit: all judgments, and generation where the
 * budget is money. Never less for a larger N or overlap. 0 for no prompts.
 */
export function plannedUnits(k: number, prompts: number, spending: Spending): number {
  const { judgments } = checkedItems(prompts, spending.overlap, spending.checks)
  return judgments * chargeFor(k, spending).expectedUnits + generationUnits(k, prompts, spending)
}

/** What generation takes from the budget, in its unit: nothing from annotations or hours. */
export function generationUnits(
  k: number,
  prompts: number,
  { budget, cost }: Pick<Spending, 'budget' | 'cost'>,
): number {
  return budget.unit === 'money' ? generationMinorUnits(prompts * k, cost) : 0
}

/**
 * What must be in the budget for N prompts: what they take, and, where time is charged, the rest of the cap that the last
 * judgment still has to reserve.
 */
export function neededUnits(k: number, prompts: number, spending: Spending): number {
  if (prompts === 0) return 0
  const { expectedUnits, reservedUnits } = chargeFor(k, spending)
  return plannedUnits(k, prompts, spending) + reservedUnits - expectedUnits
}

/** The most prompts of K responses that the budget pays. */
export function affordablePrompts(k: number, spending: Spending): number {
  const total = budgetUnits(spending.budget)
  return largestWithin(
    Math.floor(total / chargeFor(k, spending).expectedUnits),
    (prompts) => neededUnits(k, prompts, spending) <= total,
  )
}

/** The largest number from 0 to `most` that holds, where all below one that holds do; 0 holds. */
export function largestWithin(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
