/** Whether there is such a currency: three letters that ISO 4217 knows. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

/** Kept: making a format takes longer than a hundred amounts. */
const known = new Map<string, number>()

/** Minor units in one major unit of a currency, by the runtime's own tables: 100 for EUR, 1 for JPY, 1,000 for KWD. */
export function minorUnitsIn(currency: string): number {
  const kept = known.get(currency)
  if (kept !== undefined) return kept
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const units = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  known.set(currency, units)
  return units
}

/** Whole minor units of an amount written in plain decimals, "1200.50"; null where it is none or has more decimals than the currency. */
export function readMinorUnits(text: string, currency: string): number | null {
  const written = /^\d+(?:\.(\d*?)0*)?$/.exec(text)
  const perMajor = minorUnitsIn(currency)
  if (!written || text.endsWith('.') || 10 ** (written[1]?.length ?? 0) > perMajor) return null
  return Math.round(Number(text) * perMajor)
}
