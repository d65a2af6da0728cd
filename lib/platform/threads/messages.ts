import { AppError } from '#lib/core/vocabulary/app-error'
import type { TaskName } from './tasks/tasks.ts'

/** What a thread is sent. */
export type Question = { id: number; task: TaskName; input: unknown }

/** What a thread sends: progress any number of times, then one of the others. */
export type Answer =
  | { id: number; progress: number }
  | { id: number; output: unknown }
  | { id: number; error: unknown; expected: Pick<AppError, 'code' | 'problems'> | null }

/** An AppError arrives as a plain Error: what makes it one travels beside it. */
export function failureAnswer(id: number, error: unknown): Answer {
  const expected = error instanceof AppError ? { code: error.code, problems: error.problems } : null
  return { id, error: error instanceof Error ? error : new Error(String(error)), expected }
}

export function failureOf({ error, expected }: Extract<Answer, { error: unknown }>): unknown {
  if (!expected) return error
  return new AppError(expected.code, (error as Error).message, { problems: expected.problems, cause: error })
}
