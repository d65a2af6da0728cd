import type { UserId } from '#lib/core/vocabulary/ids'
import { endOtherSessions as deleteOtherSessions } from '#lib/data/people/sessions'
import type { Deps } from '../deps.ts'

/** Signs the person out everywhere but where they are. Returns in how many places. */
export function endOtherSessions(
  deps: Pick<Deps, 'db'>,
  { userId }: { userId: UserId },
  { keepSessionId }: { keepSessionId: string },
): Promise<number> {
  return deleteOtherSessions(deps.db, { userId, keepSessionId })
}
