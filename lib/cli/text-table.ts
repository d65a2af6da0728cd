/** Columns aligned to the right, two spaces apart; the first row is the header. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padStart(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const wholeNumber = (value: number): string => value.toLocaleString('en')
export const twoPlaces = (value: number | null): string => (value === null ? '-' : value.toFixed(2))
