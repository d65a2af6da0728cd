/** Why one line of a file was turned away. */
export const rejectionCodes = [
  'line_too_long',
  'not_utf8',
  'nul',
  'lone_surrogate',
  'too_deep',
  'not_json',
  'not_a_row',
  'wrong_shape',
  'duplicate_id',
  'unknown_id',
  'too_many',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

/** `column` counts characters from 1; null where the whole line is meant. `reason` is a sentence for the person who owns the file. */
export type Rejection = { line: number; column: number | null; code: RejectionCode; reason: string }
