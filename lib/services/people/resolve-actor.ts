import type { Actor } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UserId } from '#lib/core/vocabulary/ids'
import { findMembership } from '#lib/data/people'
import type { Deps } from '../deps.ts'

/** The user as an actor in the workspace a path names. @throws AppError not_found, the same for a stranger's workspace and for none */
export async function resolveActor(
  deps: Pick<Deps, 'db'>,
  { userId, slug }: { userId: UserId; slug: string },
): Promise<Actor & { workspaceName: string }> {
  const found = await findMembership(deps.db, { userId, slug })
  if (!found) throw new AppError('not_found', 'There is no such workspace, or you are not a member of it.')
  return { userId, ...found }
}
