import { type Actor, authorize } from '#lib/core/access/actor'
import { type Preferences, readPreferences } from '#lib/core/people/preferences'
import { AppError } from '#lib/core/vocabulary/app-error'
import { mergePreferences } from '#lib/data/people/preferences'
import type { Deps } from '../deps.ts'

/** Sets what `changes` names of the actor's own preferences; the rest stays. Returns all of them. @throws AppError not_allowed, not_found */
export async function setPreferences(deps: Pick<Deps, 'db'>, actor: Actor, changes: Preferences): Promise<Preferences> {
  authorize(actor, 'workspace.view')
  const stored = await mergePreferences(deps.db, {
    workspaceId: actor.workspaceId,
    membershipId: actor.membershipId,
    changes,
  })
  if (stored === null) throw new AppError('not_found', 'You are no longer a member of this workspace.')
  return readPreferences(stored)
}
