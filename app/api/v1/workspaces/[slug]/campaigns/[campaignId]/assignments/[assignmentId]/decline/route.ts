import { AssignmentParams } from '#lib/contracts/assignments'
import { Decline } from '#lib/core/queueing/decline-reasons'
import { route } from '#lib/http/route'
import { declineItem } from '#lib/services/assignments/decline-item'

export const POST = route({
  access: 'assignment.work',
  params: AssignmentParams,
  body: Decline,
  handle: async ({ deps, actor, params, body }) => {
    await declineItem(deps, actor, { ...params, decline: body })
    return undefined
  },
})
