import type { UserId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from './client.ts'

/** `pool.imported`: a noun of the vocabulary and what happened to it, in the past tense. */
export type AuditAction = `${string}.${string}`
type Fact = string | number | boolean | null | readonly string[]

export type NewAuditEvent = {
  id: string
  /** Null for what happens to the installation or to a person outside any workspace. */
  workspaceId: WorkspaceId | null
  actorUserId: UserId | null
  action: AuditAction
  targetType: string
  targetId: string
  /** Names, before and after; never prompt text, passwords or tokens. */
  summary: Readonly<Record<string, Fact>>
  at: Date
}

/** Appends one event; the database refuses to change or delete it. Call it in the transaction of the change it tells of. */
export async function recordAudit(db: Connection, event: NewAuditEvent): Promise<void> {
  const { at, summary, ...rest } = event
  await db.auditEvent.create({ data: { ...rest, summary: { ...summary }, createdAt: at } })
}

export type AuditEvent = {
  eventId: string
  at: Date
  actorName: string | null
  action: string
  targetType: string
  targetId: string
  summary: Record<string, unknown>
}

/** Newest first; ids are time-ordered, so `beforeId` pages without gaps or repeats. */
export async function listAuditEvents(
  db: Connection,
  params: { workspaceId: WorkspaceId; beforeId?: string | undefined; most: number },
): Promise<AuditEvent[]> {
  const before = params.beforeId ?? null
  const rows = await db.$queryRaw<AuditEvent[]>`
    select e.id::text as "eventId", e."createdAt" as at, u.name as "actorName", e.action, e."targetType", e."targetId", e.summary
    from "AuditEvent" e left join "User" u on u.id = e."actorUserId"
    where e."workspaceId" = ${params.workspaceId}::uuid and (${before}::uuid is null or e.id < ${before}::uuid)
    order by e.id desc limit ${params.most}`
  return rows
}
