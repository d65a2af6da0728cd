import type { Budget } from '#lib/core/planning/budget'
import type { Charging } from '#lib/core/planning/cost/charging'
import { bareUnitsText, unitsText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'

export type BudgetKind = { budget: Budget; charging: Pick<Charging, 'rule'> }

const unitOf = ({ budget, charging }: BudgetKind) => ({
  unit: budget.unit,
  currency: budget.unit === 'money' ? budget.currency : null,
  charging: charging.rule,
})

/** So much of a budget in its own unit: "48,000 annotations", "9,000 comparisons", "230 h", "€1,200". */
export const budgetText = (units: number, kind: BudgetKind): string => unitsText(units, unitOf(kind))

/** The same without the name of what is counted, where it stands beside another amount, or in a column of them with as many decimals as the rest. */
export const bareBudgetText = (units: number, kind: BudgetKind, column?: readonly number[]): string =>
  bareUnitsText(units, unitOf(kind), column)

/** Seconds of one judgment: "48 s", from two minutes on "2.4 min". */
export function secondsText(seconds: number): string {
  const { minutes, seconds: few } = strings.planner.amounts
  return seconds < 120 ? few(Math.round(seconds)) : minutes(Number((seconds / 60).toFixed(1)))
}

/** A day without its clock, as in "31 Mar 2027". */
export function dayText(day: string): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`
}

/** Two days, the first without its year where both have the same: "2 Jan" and "10 Feb 2027". */
export function dayTexts(first: string, last: string): [string, string] {
  return [first.slice(0, 4) === last.slice(0, 4) ? shortDay(first) : dayText(first), dayText(last)]
}

const shortDay = (day: string) => days.format(new Date(`${day}T00:00:00Z`))

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
