import 'server-only'
import type { OpenSession } from '#lib/contracts/accounts'
import type { Invite } from '#lib/contracts/invites'
import type { AuditEvent, Member } from '#lib/contracts/workspaces'
import type { listInvites } from '#lib/services/invites/list-invites'
import type { listSessions } from '#lib/services/people/list-sessions'
import type { listAuditEvents } from '#lib/services/workspaces/list-audit-events'
import type { listMembers } from '#lib/services/workspaces/list-members'

type Row<List extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number]

/** What the API and the pages say of a member: without the account's id. */
export function memberReply({ membershipId, name, email, role, joinedAt }: Row<typeof listMembers>): Member {
  return { membershipId, name, email, role, joinedAt: joinedAt.toISOString() }
}

export function inviteReply(invite: Row<typeof listInvites>): Invite {
  return { ...invite, createdAt: invite.createdAt.toISOString(), expiresAt: invite.expiresAt.toISOString() }
}

export function sessionReply(session: Row<typeof listSessions>, currentId: string): OpenSession {
  return {
    ...session,
    startedAt: session.startedAt.toISOString(),
    seenAt: session.seenAt.toISOString(),
    isCurrent: session.sessionId === currentId,
  }
}

export function auditReply(event: Awaited<ReturnType<typeof listAuditEvents>>['events'][number]): AuditEvent {
  return { ...event, at: event.at.toISOString() }
}
