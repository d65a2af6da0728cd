import type { CampaignDetail } from '#lib/contracts/campaigns'
import { Budget, type BudgetUnit, budgetUnits } from '#lib/core/planning/budget'
import { seriesLeft } from '#lib/core/planning/series/series-left'
import { bareBudgetText, budgetText } from '../planner/budget-text.ts'
import { readAmount, readTypedMoney } from '../planner/form/amounts.ts'
import { strings } from '../strings/index.ts'

export type SeriesUnit = { unit: BudgetUnit; currency: string | null }
type Series = NonNullable<CampaignDetail['series']>

/** Waves may be charged by different rules, so a budget in annotations is called by its unit alone. */
const CHARGING = { rule: 'response' } as const

/** A budget as it is typed, in annotations, hours or major units of the currency; null for what is none. */
export function readSeriesBudget(text: string, { unit, currency }: SeriesUnit): Budget | null {
  const amount = readAmount(text)
  if (amount === null) return null
  const budget =
    unit === 'annotations'
      ? { unit, budgetAnnotations: amount }
      : unit === 'hours'
        ? { unit, budgetSeconds: Math.round(amount * 3600) }
        : { unit, budgetMinorUnits: readTypedMoney(text, currency ?? ''), currency }
  return Budget.safeParse(budget).data ?? null
}

/** A budget in its own unit: "48,000 annotations", "230 h", "€1,200". */
export const bareSeriesText = (budget: Budget): string => unitsOf(budgetUnits(budget), budget)

/** So many units of a budget's kind. */
const unitsOf = (units: number, budget: Budget): string => budgetText(units, { budget, charging: CHARGING })

/** What a wave has spent of its budget: "0 of 34 annotations". */
export function spentText(budget: Budget, spentUnits: number): string {
  const spent = bareBudgetText(spentUnits, { budget, charging: CHARGING })
  return strings.waves.spent(spent, bareSeriesText(budget))
}

/** What a series has left for further waves, as a sentence; null where it has no budget. */
export function leftText({ budget, waves }: Series): string | null {
  if (!budget) return null
  const left = seriesLeft(budget, waves)
  return left === null ? strings.waves.leftUnknown : strings.waves.left(unitsOf(left, budget))
}
