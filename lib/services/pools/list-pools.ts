import { type Actor, authorize } from '#lib/core/access/actor'
import { listPools as list, type Pool } from '#lib/data/pools/pools'
import type { Deps } from '../deps.ts'

/** The workspace's pools by name. @throws AppError not_allowed */
export async function listPools(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { archived }: { archived: boolean },
): Promise<Pool[]> {
  authorize(actor, 'pool.view')
  return list(deps.db, { workspaceId: actor.workspaceId, archived })
}
