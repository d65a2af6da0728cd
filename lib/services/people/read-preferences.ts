import { type Actor, authorize } from '#lib/core/access/actor'
import { readPreferences as fromStored, type Preferences } from '#lib/core/people/preferences'
import { findPreferences } from '#lib/data/people/preferences'
import type { Deps } from '../deps.ts'

/** What the actor has set for themselves in this workspace. @throws AppError not_allowed */
export async function readPreferences(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Preferences> {
  authorize(actor, 'workspace.view')
  const { workspaceId, membershipId } = actor
  return fromStored(await findPreferences(deps.db, { workspaceId, membershipId }))
}
