import type { Problem } from '#lib/contracts/problem'

/** A refusal or fault the server explained. `message` is its sentence. */
export class ProblemError extends Error {
  readonly detail: string
  readonly title: string
  readonly code: Problem['code']
  readonly status: number
  readonly requestId: string
  readonly reason: string | undefined
  readonly problems: Problem['problems']
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.detail = problem.detail
    this.title = problem.title
    this.code = problem.code
    this.status = problem.status
    this.requestId = problem.requestId
    this.reason = problem.reason
    this.problems = problem.problems
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** No answer came: the network, or the server, is away. `message` is a sentence for the person. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('Rankplan does not answer. Check your connection; nothing you entered is lost, so try again in a moment.', {
      cause,
    })
    this.name = 'NetworkError'
  }
}

export type Failure = {
  /** A whole sentence: what, where, what to do. */
  detail: string
  requestId: string | undefined
  /** Sentences by the field they belong to ('email', 'emails.2'). */
  fields: Readonly<Record<string, string>>
}

/** Whatever was thrown, as what a page shows. A bug in the browser says so without its inside. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ProblemError) {
    // The first problem of a field wins: that is the one to mend first.
    const fields = Object.fromEntries([...error.problems].reverse().map((problem) => [problem.path, problem.message]))
    return { detail: error.detail, requestId: error.requestId, fields }
  }
  if (error instanceof NetworkError) return { detail: error.message, requestId: undefined, fields: {} }
  return {
    detail: 'Something went wrong in this page. Reload it and try again; what was saved before is safe.',
    requestId: undefined,
    fields: {},
  }
}
