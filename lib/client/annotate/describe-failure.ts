import { type Failure, NetworkError, ProblemError } from '../failure.ts'
import type { AnnotateWords } from '../strings/annotate/words.ts'

/** A refusal of the server in the person's language; its own sentence where it names no reason that has words. */
export function sayRefusal(
  words: Pick<AnnotateWords, 'reasons'>,
  { reason, detail }: { reason?: string | null | undefined; detail: string },
): string {
  return reason != null && reason in words.reasons
    ? (words.reasons[reason as keyof AnnotateWords['reasons']] ?? detail)
    : detail
}

/** Whatever was thrown, as what a page of an annotator shows. */
export function describeFailureIn(words: Pick<AnnotateWords, 'failure' | 'reasons'>, error: unknown): Failure {
  if (error instanceof ProblemError) {
    const detail = error.code === 'bug' ? words.failure.server : sayRefusal(words, error)
    return { detail, requestId: error.requestId, fields: {} }
  }
  const detail = error instanceof NetworkError ? words.failure.noAnswer : words.failure.page
  return { detail, requestId: undefined, fields: {} }
}
