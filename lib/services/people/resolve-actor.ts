import type { Actor } from '#lib/core/access/actor'
import { WorkspaceSlug } from '#lib/core/people/workspace-name'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { UserId } from '#lib/core/vocabulary/ids'
import { findMembership } from '#lib/data/people/memberships'
import type { Deps } from '../deps.ts'

/** The user as an actor in the workspace a path names. @throws AppError not_found, the same for a stranger's workspace and for none */
export async function resolveActor(
  deps: Pick<Deps, 'db'>,
  { userId, slug }: { userId: UserId; slug: string },
): Promise<Actor & { workspaceName: string }> {
  const found = WorkspaceSlug.safeParse(slug).success ? await findMembership(deps.db, { userId, slug }) : null
  if (!found) throw new AppError('not_found', 'There is no such workspace, or you are not a member of it.')
  return { userId, ...found }
}
