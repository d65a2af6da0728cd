import { OpenSessions } from '#lib/contracts/accounts'
import { sessionReply } from '#lib/http/people-replies'
import { route } from '#lib/http/route'
import { readSessionId } from '#lib/http/session'
import { endOtherSessions } from '#lib/services/people/end-other-sessions'
import { listSessions } from '#lib/services/people/list-sessions'

export const GET = route({
  access: 'signed-in',
  reply: OpenSessions,
  handle: async ({ deps, user, headers }) => {
    const currentId = await readSessionId(headers)
    const sessions = await listSessions(deps, user)
    return { sessions: sessions.map((session) => sessionReply(session, currentId)) }
  },
})

/** Signs the person out everywhere but here. */
export const DELETE = route({
  access: 'signed-in',
  handle: async ({ deps, user, headers }) => {
    await endOtherSessions(deps, user, { keepSessionId: await readSessionId(headers) })
    return undefined
  },
})
