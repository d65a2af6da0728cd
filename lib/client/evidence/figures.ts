/** "+1.25", "−0.30": with its sign, to so many places; zero has none. */
export function signedFigure(value: number, places: number): string {
  const plain = Math.abs(value).toFixed(places)
  if (Number(plain) === 0) return plain
  return `${value < 0 ? '−' : '+'}${plain}`
}

/** A figure of any size in about four digits, with a true minus sign: "51.24", "0.006458", "1.2e-7". */
export function shortFigure(value: number): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  const text = size >= 1e6 || size < 1e-4 ? size.toExponential(2) : String(Number(size.toPrecision(4)))
  return `${value < 0 ? '−' : ''}${text}`
}

/** "0.353 ± 0.19": a figure told as far as what it may be off by, in two digits of that. */
export function figureWithError(value: number, error: number): string {
  if (!(error > 0) || error >= 1e6 || error < 1e-8) return `${shortFigure(value)} ± ${shortFigure(error)}`
  const places = Math.max(0, 1 - Math.floor(Math.log10(error)))
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(places)} ± ${error.toFixed(places)}`
}
