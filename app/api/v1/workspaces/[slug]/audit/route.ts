import { AuditPage, AuditQuery } from '#lib/contracts/workspaces'
import { auditReply } from '#lib/http/people-replies'
import { route } from '#lib/http/route'
import { listAuditEvents } from '#lib/services/workspaces/list-audit-events'

export const GET = route({
  access: 'audit.view',
  query: AuditQuery,
  reply: AuditPage,
  handle: async ({ deps, actor, query }) => {
    const { events, nextBefore } = await listAuditEvents(deps, actor, query)
    return { events: events.map(auditReply), nextBefore }
  },
})
