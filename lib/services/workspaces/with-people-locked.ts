import { type Actor, authorize } from '#lib/core/access/actor'
import type { Action } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { Connection } from '#lib/data/client'
import { lockWorkspacePeople } from '#lib/data/people/workspaces'
import type { Deps } from '../deps.ts'

/**
 * One transaction in which nobody else changes the people of the actor's workspace, with the actor's role read again
 * under the lock: someone demoted a moment ago can no longer act on the role they came with.
 * @throws AppError not_allowed, not_found
 */
export async function withPeopleLocked<T>(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  action: Action,
  work: (tx: Connection, current: Actor) => Promise<T>,
): Promise<T> {
  authorize(actor, action)
  return deps.db.$transaction(async (tx) => {
    const role = await lockWorkspacePeople(tx, actor)
    if (!role) throw new AppError('not_found', 'You are no longer a member of this workspace.')
    const current = { ...actor, role }
    authorize(current, action)
    return work(tx, current)
  })
}
