import { minorUnitsIn } from '#lib/core/vocabulary/money'
import type { Budget } from '../budget.ts'
import type { Charging } from './charging.ts'

/** So much of a budget in its own unit, exactly: "48,000 annotations", "8,000 comparisons", "120.5 paid hours", "EUR 1,200.50". */
export function unitsText(units: number, { budget, charging }: { budget: Budget; charging: Charging }): string {
  switch (budget.unit) {
    case 'money':
      return moneyText(units, budget.currency)
    case 'hours':
      return `${hoursText(units)} paid hours`
    case 'annotations': {
      const one = charging.rule === 'comparison' ? 'comparison' : 'annotation'
      return `${units.toLocaleString('en')} ${units === 1 ? one : `${one}s`}`
    }
  }
}

export function moneyText(minorUnits: number, currency: string): string {
  const perMajor = minorUnitsIn(currency)
  const decimals = Math.round(Math.log10(perMajor))
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return `${currency} ${(minorUnits / perMajor).toLocaleString('en', digits)}`
}

/** Four decimals tell every whole second apart. */
export function hoursText(seconds: number, decimals = 4): string {
  return (seconds / 3600).toLocaleString('en', { maximumFractionDigits: decimals })
}
