import type { UserId } from '#lib/core/vocabulary/ids'
import { listWorkspacesOf, type OwnWorkspace } from '#lib/data/people/workspaces'
import type { Deps } from '../deps.ts'

export type MyWorkspaces = {
  workspaces: OwnWorkspace[]
  /** Whoever owns a workspace may make another. */
  canCreateWorkspace: boolean
}

/** The workspaces of the signed-in person, by name, with their role in each. */
export async function listMyWorkspaces(deps: Pick<Deps, 'db'>, { userId }: { userId: UserId }): Promise<MyWorkspaces> {
  const workspaces = await listWorkspacesOf(deps.db, { userId })
  return { workspaces, canCreateWorkspace: workspaces.some(({ role }) => role === 'owner') }
}
