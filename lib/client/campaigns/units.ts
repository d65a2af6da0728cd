import type { BudgetUnit } from '#lib/core/planning/budget'
import type { ChargingRule } from '#lib/core/planning/cost/charging'
import { minorUnitsIn } from '#lib/core/vocabulary/money'
import { strings } from '../strings/index.ts'

export { minorUnitsIn }

/** Kept: making one takes longer than a hundred amounts, and a slider asks for dozens within a frame. */
const formats = new Map<string, Intl.NumberFormat>()

/** Minor units as people write money. Whole amounts go without decimals, in a column where every one is whole. */
export function moneyText(minorUnits: number, currency: string, column: readonly number[] = [minorUnits]): string {
  const amount = minorUnits / minorUnitsIn(currency)
  const isWhole = column.every((one) => Number.isInteger(one / minorUnitsIn(currency)))
  const key = `${currency} ${isWhole}`
  const known = formats.get(key)
  if (known) return known.format(amount)
  const whole = isWhole && { minimumFractionDigits: 0 }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, ...whole })
  formats.set(key, format)
  return format.format(amount)
}

/** Seconds as hours: "230 h", "3.4 h"; below an hour in minutes, below a minute in seconds. */
export function hoursText(seconds: number): string {
  const { hours, minutes, seconds: few } = strings.planner.amounts
  if (seconds < 60) return few(Math.round(seconds))
  if (seconds < 3600) return minutes(Math.round(seconds / 60))
  const amount = seconds / 3600
  return hours(amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 }))
}

type Unit = { unit: BudgetUnit; currency: string | null; charging?: ChargingRule }

/** So much of a budget in its own unit: "48,000 annotations", "9,000 comparisons", "230 h" or "€1,200". */
export function unitsText(units: number, plan: Unit): string {
  if (plan.unit !== 'annotations') return bareUnitsText(units, plan)
  return plan.charging === 'comparison' ? strings.planner.comparisons(units) : strings.campaigns.annotations(units)
}

/** The same without the name of what is counted, where it stands beside another amount. */
export function bareUnitsText(units: number, { unit, currency }: Unit, column: readonly number[] = [units]): string {
  if (unit === 'hours') return hoursText(units)
  return unit === 'money' && currency ? moneyText(units, currency, column) : units.toLocaleString('en')
}
