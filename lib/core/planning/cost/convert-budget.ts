import { budgetUnits } from '../budget.ts'
import { chargeFor, comparisonsIn, judgmentMinorUnits, type Terms } from './charging.ts'
import { paidJudgmentSeconds } from './cost-model.ts'

/** Why a budget cannot be said in a unit: no times of a judgment are assumed, or neither a wage nor a price. */
export type ConversionGap = 'no-times' | 'no-price'
export type Converted = { amount: number; missing: null } | { amount: null; missing: ConversionGap }

export type ConvertedBudget = {
  /** Whole judgments of K responses that the budget pays. */
  judgments: number
  annotations: number
  comparisons: number
  /** Whole seconds, rounded up. */
  paidSeconds: Converted
  /** Of the budget's or the wage's currency, `generation` included. */
  minorUnits: Converted
}

/**
 * A budget in the other units, all of it spent on judgments of K responses: as many as it pays, and what those come to. What
 * making the responses costs (`generation`, minor units, 0 or more) goes off money first and is added to money.
 */
export function convertBudget(k: number, terms: Terms, generation: number): ConvertedBudget {
  const { budget, cost } = terms
  const total = Math.max(0, budgetUnits(budget) - (budget.unit === 'money' ? generation : 0))
  const judgments = Math.floor(total / chargeFor(k, terms).expectedUnits)
  const price = judgmentMinorUnits(k, terms)
  return {
    judgments,
    annotations: judgments * k,
    comparisons: judgments * comparisonsIn(k),
    paidSeconds: cost
      ? { amount: Math.ceil(judgments * paidJudgmentSeconds(k, cost) - 1e-6), missing: null }
      : { amount: null, missing: 'no-times' },
    minorUnits:
      price === null
        ? { amount: null, missing: 'no-price' }
        : { amount: judgments * price + generation, missing: null },
  }
}
