import { AppError } from '#lib/core/vocabulary/app-error'
import { isDatabaseUnavailable } from '#lib/data/errors'

const RETRY_AFTER_SECONDS = 2

/** What the shells (http, command line) make of any thrown value: AppErrors pass, an absent database becomes one, the rest is a bug (null). */
export function expectedFailure(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (!isDatabaseUnavailable(error)) return null
  return new AppError(
    'unavailable',
    'The database does not answer at the moment. Nothing was changed; try again in a few seconds.',
    {
      reason: 'database_away',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      cause: error,
    },
  )
}
