import type { RefusalReason } from './refusal-reasons.ts'

/** Every failure a person can cause or meet. Anything that is not an AppError is a bug. */
export const errorCodes = [
  'invalid_input',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'conflict',
  'gone',
  'too_large',
  'too_many_requests',
  'cross_site',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One thing wrong with the input: `path` names the field ('budget', 'emails.2'), `message` says what to do. */
export type FieldProblem = { path: string; message: string }

type Options = {
  problems?: readonly FieldProblem[]
  /** The machine's word for why, where annotators can meet it. */
  reason?: RefusalReason
  retryAfterSeconds?: number
  cause?: unknown
}

/** An expected failure. `message` is a whole sentence for the person who meets it: what, where, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly FieldProblem[]
  readonly reason: RefusalReason | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.problems = options.problems ?? []
    this.reason = options.reason
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
