import type { Actor } from '#lib/core/access/actor'
import { type AuditAction, recordAudit } from '#lib/data/audit'
import type { Connection } from '#lib/data/client'
import type { Deps } from '../deps.ts'

type Decision = { action: AuditAction; poolId: string; versionNumber: number; fileName: string; acceptedCount: number }

/** Notes who decided what about an import, in the transaction that does it. */
export async function recordDecision(deps: Deps, tx: Connection, actor: Actor, decision: Decision): Promise<void> {
  await recordAudit(tx, {
    id: deps.newId(),
    workspaceId: actor.workspaceId,
    actorUserId: actor.userId,
    action: decision.action,
    targetType: 'pool',
    targetId: decision.poolId,
    summary: { version: decision.versionNumber, file: decision.fileName, accepted: decision.acceptedCount },
    at: deps.now(),
  })
}
