import { strings } from '../strings/index.ts'

/** Minor units in one major unit of a currency, by the browser's own tables: 100 for EUR, 1 for JPY. */
export function minorUnitsIn(currency: string): number {
  return (
    10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
  )
}

/** Minor units as people write money. Whole amounts go without decimals. */
export function moneyText(minorUnits: number, currency: string): string {
  const amount = minorUnits / minorUnitsIn(currency)
  return amount.toLocaleString('en', {
    style: 'currency',
    currency,
    ...(Number.isInteger(amount) && { minimumFractionDigits: 0 }),
  })
}

type Unit = { unit: 'annotations' | 'money'; currency: string | null }

/** So much of a budget in its own unit: "48,000 annotations" or "€1,200". */
export function unitsText(units: number, { unit, currency }: Unit): string {
  return unit === 'money' && currency ? moneyText(units, currency) : strings.campaigns.annotations(units)
}

/** The same without the unit's name, where it stands beside another amount. */
export function bareUnitsText(units: number, { unit, currency }: Unit): string {
  return unit === 'money' && currency ? moneyText(units, currency) : units.toLocaleString('en')
}
