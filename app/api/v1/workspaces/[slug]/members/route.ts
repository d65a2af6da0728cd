import { Members } from '#lib/contracts/workspaces'
import { route } from '#lib/http/route'
import { listMembers } from '#lib/services/workspaces/list-members'

export const GET = route({
  access: 'member.list',
  reply: Members,
  handle: async ({ deps, actor }) => {
    const members = await listMembers(deps, actor)
    return {
      members: members.map(({ membershipId, name, email, role, joinedAt }) => ({
        ...{ membershipId, name, email, role },
        joinedAt: joinedAt.toISOString(),
      })),
    }
  },
})
