import { GRACE_SECONDS } from '#lib/core/queueing/lease-rules'
import { expireLeases as expire } from '#lib/data/assignments/end-leases'
import { watchBudgets } from '../budget/watch-budget.ts'
import type { Deps } from '../deps.ts'

const AT_A_TIME = 500

/**
 * Ends the leases that ran out more than the grace ago, so that their slots and reservations are free again. Returns how
 * many. Then it looks after every open campaign's budget, for whoever died before doing so. No actor: the worker does it by the
 * clock. Stops between batches when told to.
 */
export async function expireLeases(deps: Deps, { signal }: { signal: AbortSignal }): Promise<number> {
  let total = 0
  for (;;) {
    const { ended } = await expire(deps.db, { limit: AT_A_TIME, graceSeconds: GRACE_SECONDS })
    total += ended
    if (ended < AT_A_TIME || signal.aborted) break
  }
  await watchBudgets(deps, { campaignId: null })
  return total
}
