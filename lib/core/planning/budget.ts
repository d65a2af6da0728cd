import { z } from 'zod'

/** Far above any campaign, far below what a double counts exactly. */
export const LARGEST_BUDGET = 1_000_000_000
export const LARGEST_OVERLAP = 20

/** A budget in its own unit, whole, 1…1,000,000,000. */
export const BudgetUnits = z
  .number({ error: 'The budget must be a number.' })
  .int({ error: 'The budget must be a whole number.' })
  .min(1, { error: 'The budget must be at least 1.' })
  .max(LARGEST_BUDGET, { error: 'The budget must be at most 1,000,000,000.' })

/** What can be spent: annotations (one response judged once), or money in whole minor units. */
export const Budget = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('annotations'), budgetAnnotations: BudgetUnits }),
  z.strictObject({
    unit: z.literal('money'),
    budgetMinorUnits: BudgetUnits,
    currency: z.string().regex(/^[A-Z]{3}$/, { error: 'A currency is three capital letters, as in EUR.' }),
  }),
])
export type Budget = z.infer<typeof Budget>

/** Distinct annotators for each item, 1…20. */
export const Overlap = z
  .number({ error: 'The overlap must be a number.' })
  .int({ error: 'The overlap must be a whole number.' })
  .min(1, { error: 'The overlap must be at least 1.' })
  .max(LARGEST_OVERLAP, { error: `The overlap must be at most ${LARGEST_OVERLAP}.` })

/** The budget as one number in its own unit. */
export function budgetUnits(budget: Budget): number {
  return budget.unit === 'annotations' ? budget.budgetAnnotations : budget.budgetMinorUnits
}
