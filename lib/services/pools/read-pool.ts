import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { PoolId } from '#lib/core/vocabulary/ids'
import type { PoolImport } from '#lib/data/imports/import-row'
import { listImports } from '#lib/data/imports/imports'
import { findPool, type PoolDetail } from '#lib/data/pools/pools'
import type { Deps } from '../deps.ts'

const IMPORTS_SHOWN = 50

export type PoolWithImports = PoolDetail & { imports: PoolImport[] }

/** One pool with the summary of its newest version and its imports, newest first. @throws AppError not_allowed, not_found */
export async function readPool(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { poolId }: { poolId: PoolId },
): Promise<PoolWithImports> {
  authorize(actor, 'pool.view')
  const { workspaceId } = actor
  const pool = await findPool(deps.db, { workspaceId, poolId })
  if (!pool) throw new AppError('not_found', 'There is no such pool in this workspace.')
  return { ...pool, imports: await listImports(deps.db, { workspaceId, poolId, most: IMPORTS_SHOWN }) }
}
