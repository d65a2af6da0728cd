import { budgetUnits, LARGEST_BUDGET, LARGEST_BUDGET_MINOR_UNITS } from '#lib/core/planning/budget'
import { plannedK } from '#lib/core/planning/frontier/budget-plan'
import { smallestBudget } from '#lib/core/planning/frontier/compare-plans'
import { neededUnits } from '#lib/core/planning/frontier/plan-units'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { decimalsOf, typedBudget } from '../form/amounts.ts'
import type { BudgetRange } from './budget-ladder.ts'

/**
 * What a budget is slid over: from the least that buys one prompt to what the whole pool costs at the largest K, wider where more
 * than that is typed already. In amounts as they are typed.
 */
export function budgetRange(terms: PlanQuestion, distinctPrompts: number): BudgetRange {
  const { budget } = terms
  const currency = budget.unit === 'money' ? budget.currency : 'USD'
  const largest = budget.unit === 'money' ? LARGEST_BUDGET_MINOR_UNITS : LARGEST_BUDGET
  const whole = Math.max(...plannedK.map((k) => neededUnits(k, distinctPrompts, terms)))
  const typed = (units: number) => Number(typedBudget(units, budget.unit, currency))
  const least = Math.min(largest, smallestBudget(terms))
  return {
    least: typed(least),
    most: typed(Math.min(largest, Math.max(least, whole, budgetUnits(budget)))),
    decimals: decimalsOf(budget.unit, currency),
  }
}
