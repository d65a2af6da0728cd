import type { UserId } from '#lib/core/vocabulary/ids'
import { type OpenSession, listSessions as selectSessions } from '#lib/data/people/sessions'
import type { Deps } from '../deps.ts'

/** Where the person is signed in, last seen first. */
export function listSessions(deps: Pick<Deps, 'db' | 'now'>, { userId }: { userId: UserId }): Promise<OpenSession[]> {
  return selectSessions(deps.db, { userId, now: deps.now() })
}
