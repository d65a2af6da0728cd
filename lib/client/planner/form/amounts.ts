import type { BudgetUnit } from '#lib/core/planning/budget'
import { isCurrency, minorUnitsIn, readMinorUnits } from '#lib/core/vocabulary/money'

/** "48,000" and "48 000" are 48000; null for what is no number. */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s,_]/g, '')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null
}

/** Whole minor units of a typed amount; null where it is no number or has more decimals than the currency. */
export function readTypedMoney(text: string, currency: string): number | null {
  const bare = text.replace(/[\s,_]/g, '')
  const minorUnits = readMinorUnits(bare.replace(/^-/, ''), currency)
  return minorUnits === null || !bare.startsWith('-') ? minorUnits : -minorUnits
}

/** A currency's three letters as typed, if there is such a currency. */
export function readCurrency(text: string): string | null {
  const currency = text.trim().toUpperCase()
  return isCurrency(currency) ? currency : null
}

/** Decimals that an amount of a budget's unit may have. */
export function decimalsOf(unit: BudgetUnit, currency: string): number {
  if (unit === 'annotations') return 0
  return unit === 'hours' ? HOUR_DECIMALS : Math.round(Math.log10(minorUnitsIn(currency)))
}

/** Four of them tell every whole second apart. */
const HOUR_DECIMALS = 4

/** A budget in its own whole units as it is typed: annotations, hours, or an amount of money. */
export function typedBudget(units: number, unit: BudgetUnit, currency: string): string {
  const per = { annotations: 1, hours: 3600, money: minorUnitsIn(currency) }[unit]
  return plainNumber(units / per, decimalsOf(unit, currency))
}

/** A number as one types it: no more decimals than given, none that are zero. */
export const plainNumber = (value: number, decimals = 6): string => String(Number(value.toFixed(decimals)))
