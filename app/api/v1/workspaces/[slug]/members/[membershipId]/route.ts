import { ChangeRole, MemberPath } from '#lib/contracts/workspaces'
import { route } from '#lib/http/route'
import { changeMemberRole } from '#lib/services/workspaces/change-member-role'
import { removeMember } from '#lib/services/workspaces/remove-member'

export const PATCH = route({
  access: 'member.change-role',
  params: MemberPath,
  body: ChangeRole,
  handle: async ({ deps, actor, params, body }) => {
    await changeMemberRole(deps, actor, { ...params, ...body })
    return undefined
  },
})

export const DELETE = route({
  access: 'member.remove',
  params: MemberPath,
  handle: async ({ deps, actor, params }) => {
    await removeMember(deps, actor, params)
    return undefined
  },
})
