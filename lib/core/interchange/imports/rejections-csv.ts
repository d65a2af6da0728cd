import { toCsv } from '../csv.ts'
import type { Rejection } from '../prompts/rejection.ts'

/** Refused lines as CSV; reasons quote the file's own words. */
export function rejectionsCsv(rejections: readonly Rejection[]): string {
  return toCsv([
    ['line', 'column', 'code', 'reason'],
    ...rejections.map(({ line, column, code, reason }) => [line, column, code, reason]),
  ])
}
