import type { MyWorkspace } from '#lib/contracts/people'

/** What the frame shows and the palette searches, loaded once by the workspace's layout. */
export type ShellFacts = {
  user: { name: string; email: string }
  workspace: MyWorkspace
  workspaces: readonly MyWorkspace[]
  canCreateWorkspace: boolean
}
