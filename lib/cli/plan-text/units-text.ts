import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { minorUnitsIn } from '#lib/core/vocabulary/money'
import { wholeNumber } from '../text-table.ts'

/** So much of a budget in its own unit: "48,000 annotations", "8,000 comparisons", "120.50 hours", "EUR 1,200.50". */
export function unitsText(units: number, { budget, charging }: Pick<PlanQuestion, 'budget' | 'charging'>): string {
  switch (budget.unit) {
    case 'money':
      return moneyText(units, budget.currency)
    case 'hours':
      return `${hoursText(units)} paid hours`
    case 'annotations': {
      const one = charging.rule === 'comparison' ? 'comparison' : 'annotation'
      return `${wholeNumber(units)} ${units === 1 ? one : `${one}s`}`
    }
  }
}

export function moneyText(minorUnits: number, currency: string): string {
  const perMajor = minorUnitsIn(currency)
  const decimals = Math.round(Math.log10(perMajor))
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return `${currency} ${(minorUnits / perMajor).toLocaleString('en', digits)}`
}

export function hoursText(seconds: number): string {
  return (seconds / 3600).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
