import type { Rejection } from '../prompts/rejection.ts'

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe: reasons quote the file's own words. */
export function rejectionsCsv(rejections: readonly Rejection[]): string {
  const rows = rejections.map(({ line, column, code, reason }) => [line, column ?? '', code, reason])
  return [['line', 'column', 'code', 'reason'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
