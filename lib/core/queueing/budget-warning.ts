/** Shares of the budget, in percent, at which a campaign's leads are warned; each once. */
const WARNING_PERCENTS = [95, 80] as const

/** The highest of them that `spentUnits` has reached; 0 below all. Whole units of one budget. */
export function warningPercent({ spentUnits, capUnits }: { spentUnits: number; capUnits: number }): 0 | 80 | 95 {
  return WARNING_PERCENTS.find((percent) => spentUnits * 100 >= capUnits * percent) ?? 0
}
