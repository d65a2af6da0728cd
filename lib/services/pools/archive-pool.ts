import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import { archivePool as archive, findPool } from '#lib/data/pools/pools'
import type { Deps } from '../deps.ts'

/**
 * Takes a pool out of the lists, or brings it back; asking for what is so already changes nothing.
 * @throws AppError not_allowed, not_found, conflict while an import is under way, or when its name was taken meanwhile
 */
export async function archivePool(
  deps: Deps,
  actor: Actor,
  { poolId, archived }: { poolId: PoolId; archived: boolean },
): Promise<void> {
  authorize(actor, 'pool.archive')
  const { workspaceId } = actor
  const at = deps.now()
  try {
    await deps.db.$transaction(async (tx) => {
      if (await archive(tx, { workspaceId, poolId, archivedAt: archived ? at : null }))
        return recordAudit(tx, {
          id: deps.newId(),
          workspaceId,
          actorUserId: actor.userId,
          action: archived ? 'pool.archived' : 'pool.restored',
          targetType: 'pool',
          targetId: poolId,
          summary: {},
          at,
        })
      const pool = await findPool(tx, { workspaceId, poolId })
      if (!pool) throw new AppError('not_found', 'There is no such pool in this workspace.')
      if ((pool.archivedAt !== null) !== archived)
        throw new AppError('conflict', 'An import into this pool is under way or waits for a decision. End it first.')
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'Pool_active_name') throw error
    throw new AppError(
      'conflict',
      'Another pool took this name meanwhile. Rename that one first, then bring this one back.',
    )
  }
}
