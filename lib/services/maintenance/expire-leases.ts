import { GRACE_SECONDS } from '#lib/core/queueing/lease-rules'
import { expireLeases as expire } from '#lib/data/assignments/end-leases'
import type { Deps } from '../deps.ts'

const AT_A_TIME = 500

/**
 * Ends the leases that ran out more than the grace ago, so that their slots and reservations are free again. Returns how
 * many. No actor: the worker does it by the clock. Stops between batches when told to.
 */
export async function expireLeases({ db }: Pick<Deps, 'db'>, { signal }: { signal: AbortSignal }): Promise<number> {
  for (let ended = 0; ; ) {
    const count = await expire(db, { limit: AT_A_TIME, graceSeconds: GRACE_SECONDS })
    ended += count
    if (count < AT_A_TIME || signal.aborted) return ended
  }
}
