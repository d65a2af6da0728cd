import { type Budget, budgetOf, budgetUnits } from '../budget.ts'
import type { CampaignState } from '../campaign.ts'

/** What one wave takes of its series' budget. */
export type WaveUse = {
  state: CampaignState
  isArchived: boolean
  /** The budget of its newest locked plan, or what its planner begins with; null where neither says one. */
  budget: Budget | null
  /** What its ledger has spent, in its budget's unit; null before it opens. */
  spentUnits: number | null
}

/**
 * Units a series has left for further waves, in its budget's unit and never below 0: a closed or archived wave takes what it
 * spent, any other its whole budget, since it may still spend it. Null where a wave counts in another unit or currency, for no exchange
 * rate between them is known here.
 */
export function seriesLeft(series: Budget, waves: readonly WaveUse[]): number | null {
  let left = budgetUnits(series)
  for (const { state, isArchived, budget, spentUnits } of waves) {
    if (!budget) continue
    if (!isSameUnit(series, budget)) return null
    left -= state === 'closed' || isArchived ? (spentUnits ?? 0) : budgetUnits(budget)
  }
  return Math.max(0, left)
}

/** A budget in equal parts that sum to it exactly; the first take what cannot be divided. Null where a part would be nothing. */
export function splitBudget(budget: Budget, parts: number): Budget[] | null {
  const units = budgetUnits(budget)
  const each = Math.floor(units / parts)
  if (each < 1) return null
  return Array.from({ length: parts }, (_, i) => budgetOf(budget, each + (i < units % parts ? 1 : 0)))
}

function isSameUnit(a: Budget, b: Budget): boolean {
  return a.unit === b.unit && (a.unit !== 'money' || b.unit !== 'money' || a.currency === b.currency)
}
