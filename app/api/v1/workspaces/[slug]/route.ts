import { RenamedWorkspace, RenameWorkspace } from '#lib/contracts/workspaces'
import { route } from '#lib/http/route'
import { renameWorkspace } from '#lib/services/workspaces/rename-workspace'

export const PATCH = route({
  access: 'workspace.rename',
  body: RenameWorkspace,
  reply: RenamedWorkspace,
  handle: ({ deps, actor, body }) => renameWorkspace(deps, actor, body),
})
