import { Members } from '#lib/contracts/workspaces'
import { memberReply } from '#lib/http/people-replies'
import { route } from '#lib/http/route'
import { listMembers } from '#lib/services/workspaces/list-members'

export const GET = route({
  access: 'member.list',
  reply: Members,
  handle: async ({ deps, actor }) => ({ members: (await listMembers(deps, actor)).map(memberReply) }),
})
