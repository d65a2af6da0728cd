export type CsvRows = readonly (readonly (string | number | null)[])[]

/**
 * Rows as RFC 4180 lines, with a line end after the last; what is undefined is an empty cell. A text that a spreadsheet would
 * run as a formula begins with an apostrophe; numbers stand as they are.
 */
export function toCsv(rows: CsvRows): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
