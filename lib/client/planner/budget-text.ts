import type { Budget } from '#lib/core/planning/budget'
import type { Charging } from '#lib/core/planning/cost/charging'
import { moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'

export type BudgetKind = { budget: Budget; charging: Pick<Charging, 'rule'> }

/** So much of a budget in its own unit: "48,000 annotations", "9,000 comparisons", "230 h", "€1,200". */
export function budgetText(units: number, { budget, charging }: BudgetKind): string {
  if (budget.unit !== 'annotations') return bareBudgetText(units, { budget, charging })
  return charging.rule === 'comparison' ? strings.planner.comparisons(units) : strings.campaigns.annotations(units)
}

/** The same without the name of what is counted, where it stands beside another amount. */
export function bareBudgetText(units: number, { budget }: BudgetKind): string {
  switch (budget.unit) {
    case 'annotations':
      return units.toLocaleString('en')
    case 'hours':
      return hoursText(units)
    case 'money':
      return moneyText(units, budget.currency)
  }
}

/** Seconds as hours: "230 h", "3.4 h"; below an hour in minutes, below a minute in seconds. */
export function hoursText(seconds: number): string {
  const { hours, minutes, seconds: few } = strings.planner.amounts
  if (seconds < 60) return few(Math.round(seconds))
  if (seconds < 3600) return minutes(Math.round(seconds / 60))
  const amount = seconds / 3600
  return hours(amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 }))
}

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
