import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { renamePool as rename } from '#lib/data/pools/pools'
import type { Deps } from '../deps.ts'

/** @throws AppError not_allowed, not_found, conflict when another pool has the name */
export async function renamePool(
  deps: Deps,
  actor: Actor,
  { poolId, name }: { poolId: PoolId; name: string },
): Promise<void> {
  authorize(actor, 'pool.rename')
  const { workspaceId } = actor
  try {
    await deps.db.$transaction(async (tx) => {
      const before = await rename(tx, { workspaceId, poolId, name })
      if (before === null) throw new AppError('not_found', 'There is no such pool in this workspace.')
      if (before === name) return
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'pool.renamed',
        targetType: 'pool',
        targetId: poolId,
        summary: { before, after: name },
        at: deps.now(),
      })
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'Pool_active_name') throw error
    const message = `Another pool is named “${name}”. Choose another name.`
    throw new AppError('conflict', message, { problems: [{ path: 'name', message }] })
  }
}
