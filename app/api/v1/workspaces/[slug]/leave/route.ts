import { route } from '#lib/http/route'
import { leaveWorkspace } from '#lib/services/workspaces/leave-workspace'

export const POST = route({
  access: 'workspace.leave',
  handle: async ({ deps, actor }) => {
    await leaveWorkspace(deps, actor)
    return undefined
  },
})
