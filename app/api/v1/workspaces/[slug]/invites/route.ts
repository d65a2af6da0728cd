import { CreatedInvites, CreateInvites, Invites } from '#lib/contracts/invites'
import { rateRules } from '#lib/core/access/rate-rules'
import { inviteReply } from '#lib/http/people-replies'
import { route } from '#lib/http/route'
import { createInvites } from '#lib/services/invites/create-invites'
import { listInvites } from '#lib/services/invites/list-invites'
import { countTry } from '#lib/services/people/limit-tries'

export const GET = route({
  access: 'invite.list',
  reply: Invites,
  handle: async ({ deps, actor }) => ({ invites: (await listInvites(deps, actor)).map(inviteReply) }),
})

export const POST = route({
  access: 'invite.create',
  body: CreateInvites,
  reply: CreatedInvites,
  status: 201,
  handle: async ({ deps, actor, body }) => {
    await countTry(deps, [{ rule: rateRules.inviteCreate, whom: [actor.workspaceId] }])
    const { made, expiresAt, ...refused } = await createInvites(deps, actor, body)
    return {
      ...refused,
      made: made.map(({ token, ...invite }) => ({ ...invite, url: `${deps.env.BASE_URL}/invite/${token}` })),
      expiresAt: expiresAt.toISOString(),
    }
  },
})
