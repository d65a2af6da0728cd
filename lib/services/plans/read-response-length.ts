import { type Actor, authorize } from '#lib/core/access/actor'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { meanResponseWords } from '#lib/data/prompts/mean-words'
import type { Deps } from '../deps.ts'

/** Mean words of the responses a pool version holds, and of how many; null where it has none. @throws AppError not_allowed */
export async function readResponseLength(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  pool: { poolId: PoolId; versionNumber: number },
): Promise<{ mean: number; responses: number } | null> {
  authorize(actor, 'campaign.view')
  return meanResponseWords(deps.db, { workspaceId: actor.workspaceId, ...pool })
}
