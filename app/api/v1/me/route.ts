import { Me, RenameMe } from '#lib/contracts/people'
import { route } from '#lib/http/route'
import { listMyWorkspaces } from '#lib/services/people/list-my-workspaces'
import { renameMe } from '#lib/services/people/rename-me'

export const GET = route({
  access: 'signed-in',
  reply: Me,
  handle: async ({ deps, user }) => {
    const { workspaces, canCreateWorkspace } = await listMyWorkspaces(deps, user)
    return {
      ...user,
      workspaces: workspaces.map(({ slug, name, role, isDemo }) => ({ slug, name, role, isDemo })),
      canCreateWorkspace,
    }
  },
})

export const PATCH = route({
  access: 'signed-in',
  body: RenameMe,
  handle: async ({ deps, user, body }) => {
    await renameMe(deps, user, body)
    return undefined
  },
})
