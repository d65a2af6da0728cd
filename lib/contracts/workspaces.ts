import { z } from 'zod'
import { Role } from '#lib/core/access/can'
import { WorkspaceName, WorkspaceSlug } from '#lib/core/people/workspace-name'
import { MembershipId } from '#lib/core/vocabulary/ids'

export const CreateWorkspace = z.strictObject({ name: WorkspaceName, slug: WorkspaceSlug.optional() })
export type CreateWorkspace = z.infer<typeof CreateWorkspace>

export const RenameWorkspace = z.strictObject({ name: WorkspaceName })
export type RenameWorkspace = z.infer<typeof RenameWorkspace>
export const RenamedWorkspace = z.strictObject({ name: z.string() })

export const Member = z.strictObject({
  membershipId: MembershipId,
  name: z.string(),
  email: z.string(),
  role: Role,
  joinedAt: z.iso.datetime(),
})
export type Member = z.infer<typeof Member>

export const Members = z.strictObject({ members: z.array(Member) })
export type Members = z.infer<typeof Members>
export const MemberPath = z.object({ slug: z.string(), membershipId: MembershipId })
export const ChangeRole = z.strictObject({ role: Role })
export type ChangeRole = z.infer<typeof ChangeRole>

export const ResetLink = z.strictObject({ url: z.string(), expiresAt: z.iso.datetime(), name: z.string() })
export type ResetLink = z.infer<typeof ResetLink>

export const AuditEvent = z.strictObject({
  eventId: z.string(),
  at: z.iso.datetime(),
  actorName: z.string().nullable(),
  action: z.string(),
  targetType: z.string(),
  targetId: z.string(),
  summary: z.record(z.string(), z.unknown()),
})
export type AuditEvent = z.infer<typeof AuditEvent>

export const AuditQuery = z.strictObject({ before: z.uuid().optional() })
export const AuditPage = z.strictObject({ events: z.array(AuditEvent), nextBefore: z.string().nullable() })
export type AuditPage = z.infer<typeof AuditPage>
