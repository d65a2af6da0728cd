import { AppError } from '#lib/core/vocabulary/app-error'
import type { UserId } from '#lib/core/vocabulary/ids'
import { endSession as deleteSession } from '#lib/data/people/sessions'
import type { Deps } from '../deps.ts'

/** Signs the person out in one other place. @throws AppError not_found (not theirs, or over already) */
export async function endSession(
  deps: Pick<Deps, 'db'>,
  { userId }: { userId: UserId },
  { sessionId }: { sessionId: string },
): Promise<void> {
  if (!(await deleteSession(deps.db, { userId, sessionId }))) {
    throw new AppError('not_found', 'This session is over already.', { reason: 'session_over' })
  }
}
