import type { Metadata } from 'next'
import { PeoplePage } from '#components/people/people-page'
import { strings } from '#lib/client/strings/index'
import { page } from '#lib/http/page'
import { inviteReply, memberReply } from '#lib/http/people-replies'
import { listInvites } from '#lib/services/invites/list-invites'
import { listMembers } from '#lib/services/workspaces/list-members'

export const metadata: Metadata = { title: strings.people.page.title }

export default page({
  access: 'member.list',
  render: async ({ deps, actor, params, search }) => {
    const [members, invites] = await Promise.all([listMembers(deps, actor), listInvites(deps, actor)])
    return (
      <PeoplePage
        slug={params.slug ?? ''}
        ownRole={actor.role}
        ownMembershipId={actor.membershipId}
        members={members.map(memberReply)}
        invites={invites.map(inviteReply)}
        startsInviting={search.invite !== undefined}
      />
    )
  },
})
