import { z } from 'zod'

/** Of annotations and of paid seconds: far above any campaign, far below what a double counts exactly. */
export const LARGEST_BUDGET = 1_000_000_000
/** Of minor units: some currencies write a day's wage in tens of millions of them. */
export const LARGEST_BUDGET_MINOR_UNITS = 1_000_000_000_000
export const LARGEST_OVERLAP = 20

const units = (most: number) =>
  z
    .number({ error: 'The budget must be a number.' })
    .int({ error: 'The budget must be a whole number.' })
    .min(1, { error: 'The budget must be at least 1.' })
    .max(most, { error: `The budget must be at most ${most.toLocaleString('en')}.` })

/** Three capital letters, ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, { error: 'A currency is three capital letters, as in EUR.' })

/**
 * What can be spent: annotations (one response judged once; comparisons where those are charged), hours as whole paid seconds,
 * or money in whole minor units.
 */
export const Budget = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('annotations'), budgetAnnotations: units(LARGEST_BUDGET) }),
  z.strictObject({ unit: z.literal('hours'), budgetSeconds: units(LARGEST_BUDGET) }),
  z.strictObject({ unit: z.literal('money'), budgetMinorUnits: units(LARGEST_BUDGET_MINOR_UNITS), currency: Currency }),
])
export type Budget = z.infer<typeof Budget>
export type BudgetUnit = Budget['unit']

/** Distinct annotators for each item, 1…20. */
export const Overlap = z
  .number({ error: 'The overlap must be a number.' })
  .int({ error: 'The overlap must be a whole number.' })
  .min(1, { error: 'The overlap must be at least 1.' })
  .max(LARGEST_OVERLAP, { error: `The overlap must be at most ${LARGEST_OVERLAP}.` })

/** The budget as one number in its own unit. */
export function budgetUnits(budget: Budget): number {
  switch (budget.unit) {
    case 'annotations':
      return budget.budgetAnnotations
    case 'hours':
      return budget.budgetSeconds
    case 'money':
      return budget.budgetMinorUnits
  }
}

/** The same kind of budget with another amount. */
export function budgetOf(budget: Budget, amount: number): Budget {
  switch (budget.unit) {
    case 'annotations':
      return { ...budget, budgetAnnotations: amount }
    case 'hours':
      return { ...budget, budgetSeconds: amount }
    case 'money':
      return { ...budget, budgetMinorUnits: amount }
  }
}
