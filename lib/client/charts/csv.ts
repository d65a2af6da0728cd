export type CsvRows = readonly (readonly (string | number | null)[])[]

const csvCell = (value: string | number | null) => {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as RFC 4180 lines, with a line end after the last; what is undefined is an empty cell. */
export function toCsv(rows: CsvRows): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
